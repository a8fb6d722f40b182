package crm.score.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import crm.score.fitting.GammaGamma;
import crm.score.fitting.Histories;
import crm.score.fitting.ModelFit;
import crm.score.fitting.ModelKind;
import crm.score.fitting.ParetoNbd;
import crm.score.fitting.SpendFit;
import crm.score.purchase.PurchaseDays;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The models against the figures published for CDNOW (Fader, Hardie and Lee 2005; Fader and Hardie 2013). */
class PublishedFiguresTest {
    private static final int CALIBRATION = CdnowSample.day(CdnowSample.CALIBRATION);
    private static final int HOLDOUT = CdnowSample.day(CdnowSample.HOLDOUT);

    @Test
    void theSampleIsCountedAsPublished() throws IOException {
        PurchaseDays days = CdnowSample.until(CdnowSample.HOLDOUT).days();
        Histories calibration = days.histories(CALIBRATION, 1);
        assertThat(calibration.customers()).isEqualTo(2357);
        assertThat(calibration.repeaters()).isEqualTo(946);
        assertThat(calibration.purchases()).isEqualTo(2457);
        assertThat(days.histories(HOLDOUT, 1).purchases() - calibration.purchases())
                .isEqualTo(1882);
    }

    @Test
    void bgNbdIsFittedAsPublished() throws IOException {
        ModelFit fit = fit(ModelKind.BGNBD);
        assertThat(fit.logLikelihood()).isCloseTo(-9582.4292, within(0.001));
        assertParameters(fit, 0.2426, 4.4136, 0.7929, 2.4259);
    }

    @Test
    void mbgNbdIsFittedAsPublished() throws IOException {
        assertParameters(fit(ModelKind.MBGNBD), 0.525, 6.183, 0.891, 1.614);
    }

    @Test
    void paretoNbdReachesThePublishedLikelihood() throws IOException {
        ModelFit fit = fit(ModelKind.PARETO);
        assertThat(fit.logLikelihood()).isCloseTo(-9594.9762, within(0.001));
        assertThat(fit.model().orElseThrow().parameters()[0]).isCloseTo(0.553, within(0.01));
        assertThat(new ParetoNbd(0.553, 10.578, 0.606, 11.669).logLikelihood(calibration()))
                .isCloseTo(-9594.9762, within(0.01));
    }

    @Test
    void gammaGammaIsFittedAsPublished() throws IOException {
        SpendFit fit = SpendFit.of(CdnowSample.until(CdnowSample.CALIBRATION).spending());
        assertThat(fit.customers()).isEqualTo(946);
        assertThat(fit.logLikelihood()).isCloseTo(-4055.918, within(0.001));
        GammaGamma model = fit.model().orElseThrow();
        assertThat(model.p()).isCloseTo(6.250, withPercentage(0.1));
        assertThat(model.q()).isCloseTo(3.744, withPercentage(0.1));
        assertThat(model.gamma()).isCloseTo(15.444, withPercentage(0.1));
        assertThat(fit.converged()).isTrue();
    }

    @Test
    void theHoldoutComesOutNearWhatWasBought() throws IOException {
        PurchaseDays days = CdnowSample.until(CdnowSample.HOLDOUT).days();
        for (ModelKind kind : ModelKind.values()) {
            Holdout holdout = Holdout.of(kind, days, HOLDOUT, HOLDOUT - CALIBRATION, 1);
            assertThat(holdout.weeks()).isEqualTo(39);
            assertThat(holdout.customers()).isEqualTo(2357);
            assertThat(holdout.actual()).isEqualTo(1882);
            assertThat(holdout.expected()).isCloseTo(1882, withPercentage(20));
            assertThat(holdout.meanError()).isBetween(0.6, 0.9);
        }
    }

    @Test
    void theModelOfChoiceTakesNotEveryOneTimeBuyerForAlive() throws IOException {
        PurchaseDays days = CdnowSample.until(CdnowSample.CALIBRATION).days();
        assertThat(ModelChoice.of(days, CALIBRATION)).isIn(ModelKind.MBGNBD, ModelKind.PARETO);
    }

    private static Histories calibration() throws IOException {
        return CdnowSample.until(CdnowSample.CALIBRATION).days().histories(CALIBRATION, 1);
    }

    private static ModelFit fit(ModelKind kind) throws IOException {
        ModelFit fit = ModelFit.of(kind, calibration());
        assertThat(fit.converged()).isTrue();
        assertThat(fit.customers()).isEqualTo(2357);
        assertThat(fit.repeaters()).isEqualTo(946);
        assertThat(fit.standardErrors()).allMatch(error -> error > 0);
        return fit;
    }

    private static void assertParameters(ModelFit fit, double... expected) {
        double[] found = fit.model().orElseThrow().parameters();
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).as(fit.kind().parameters().get(i)).isCloseTo(expected[i], withPercentage(0.1));
        }
    }
}
