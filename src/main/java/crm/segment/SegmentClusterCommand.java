package crm.segment;

import crm.cli.Crm;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.RecordType;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.statistics.Clusters;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code segment cluster}: groups of contacts who are alike. */
@Command(
        footer = {
            "",
            "k-means++ on the chosen measures, each scaled to mean 0 and deviation 1 (--log takes the logarithm of 1 + x",
            "first, for money and counts with a long tail), from many starts, the best kept. Without -k the number from 2 to 8",
            "with the best silhouette is taken. A cluster is named by the measures that set it apart most. Contacts",
            "without one of the measures are left out. With --save each cluster becomes a frozen segment.",
            "",
            "Examples:",
            "  crm segment cluster 'orders > 0' --measures recency,orders,spend --log",
            "  crm segment cluster 'segment = best' --measures spend,avg_order -k 3 --seed 7 --save best"
        })
final class SegmentClusterCommand implements Runnable {
    private static final int MOST_CLUSTERS = 8;
    private static final double APART = .5;
    private static final int MOST_NAMED = 2;

    private final Crm crm;

    @Parameters(arity = "0..*", paramLabel = "<filter>", description = "Whom to group; all contacts by default.")
    private List<String> filter = new ArrayList<>();

    @Option(
            names = "--measures",
            split = ",",
            paramLabel = "<field>",
            description = "Measures and other numbers; recency,orders,spend by default.")
    private List<String> measures = new ArrayList<>(List.of("recency", "orders", "spend"));

    @Option(names = "-k", paramLabel = "<number>", description = "How many clusters, 2 to 50.")
    private Optional<Integer> k = Optional.empty();

    @Option(names = "--starts", paramLabel = "<number>", description = "How often to begin anew; 20 by default.")
    private int starts = 20;

    @Option(names = "--seed", paramLabel = "<number>", description = "Decides where to begin; 1 by default.")
    private long seed = 1;

    @Option(names = "--log", description = "The logarithm of 1 + x instead of x.")
    private boolean log;

    @Option(names = "--save", paramLabel = "<name>", description = "Keep them as frozen segments NAME-1, NAME-2, ...")
    private Optional<String> save = Optional.empty();

    @Mixin
    private WriteOptions write;

    SegmentClusterCommand(Crm crm) {
        this.crm = crm;
    }

    /** The contacts with their measures. */
    private static final class Cloud {
        private final List<Long> ids = new ArrayList<>();
        private final List<double[]> points = new ArrayList<>();
    }

    @Override
    public void run() {
        if (k.filter(many -> many < 2 || many > 50).isPresent() || starts < 1 || measures.isEmpty()) {
            throw CrmException.usage("-k is 2 to 50, --starts at least 1, and --measures names one at least");
        }
        String[] note = new String[1];
        if (save.isPresent()) {
            crm.write(write, session -> clusters(session, note), (printer, rows) -> printer.print(listing(rows)));
        } else {
            crm.read(write.output(), (session, printer) -> printer.print(listing(clusters(session, note))));
        }
        crm.talk().note(note[0]);
    }

    private List<List<Object>> clusters(Session session, String[] note) {
        Cloud cloud = cloud(session);
        if (cloud.ids.size() < 2) {
            throw CrmException.conflict("fewer than two contacts have all of " + String.join(", ", measures))
                    .hint("widen the filter, or: crm score");
        }
        double[][] points = Clusters.scaled(cloud.points.stream()
                .map(point -> log ? logarithms(point) : point)
                .toArray(double[][]::new));
        Clusters found = k.isPresent()
                ? Clusters.of(points, Math.min(k.get(), points.length), starts, seed)
                : Clusters.best(points, MOST_CLUSTERS, starts, seed);
        note[0] = found.centres().length + " clusters of " + Contacts.TYPE.counted(points.length) + ", silhouette "
                + Rounded.to(3, found.silhouette());
        List<List<Object>> rows = new ArrayList<>();
        for (int cluster = 0; cluster < found.centres().length; cluster++) {
            rows.add(row(session, cloud, found, cluster));
        }
        return rows;
    }

    private Cloud cloud(Session session) {
        RecordType type = session.nouns().type(Contacts.TYPE);
        for (String name : measures) {
            Field<?> field = type.field(name).orElseThrow(() -> CrmException.usage("a contact has no " + name)
                    .nearest(name, type.fields().stream().map(Field::name).toList()));
            if (!Number.class.isAssignableFrom(field.type().javaType()) || field.type() == FieldType.LINK) {
                throw CrmException.usage(name + " is no number").hint("choose measures such as recency,orders,spend");
            }
        }
        Cloud cloud = new Cloud();
        session.each(type, filter, "id," + String.join(",", measures), cells -> {
            if (!cells.subList(1, cells.size()).contains(null)) {
                cloud.ids.add((Long) cells.get(0));
                cloud.points.add(cells.stream()
                        .skip(1)
                        .mapToDouble(value -> ((Number) value).doubleValue())
                        .toArray());
            }
        });
        return cloud;
    }

    private static double[] logarithms(double... point) {
        return Arrays.stream(point)
                .map(x -> Math.signum(x) * Math.log1p(Math.abs(x)))
                .toArray();
    }

    private List<Object> row(Session session, Cloud cloud, Clusters found, int cluster) {
        int[] of = found.of();
        int[] in = IntStream.range(0, of.length).filter(i -> of[i] == cluster).toArray();
        String name = name(found.centres()[cluster]);
        List<Object> row = new ArrayList<>(Arrays.asList(
                cluster + 1L, name, (long) in.length, Rounded.percent(in.length / (double) cloud.ids.size())));
        for (int j = 0; j < measures.size(); j++) {
            int measure = j;
            row.add(Rounded.to(
                    2,
                    Arrays.stream(in)
                            .mapToDouble(i -> cloud.points.get(i)[measure])
                            .average()
                            .orElse(Double.NaN)));
        }
        save.ifPresent(prefix -> new FrozenSegment(session)
                .keep(
                        prefix + "-" + (cluster + 1),
                        name + "; cluster by " + String.join(", ", measures) + ", seed " + seed,
                        Arrays.stream(in).mapToObj(cloud.ids::get).toList()));
        return row;
    }

    /** The measures that set a cluster apart most, in words. */
    private String name(double... centre) {
        List<Integer> apart = IntStream.range(0, centre.length)
                .filter(j -> Math.abs(centre[j]) >= APART)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -Math.abs(centre[j])))
                .limit(MOST_NAMED)
                .toList();
        return apart.isEmpty()
                ? "about average"
                : String.join(
                        ", ",
                        apart.stream()
                                .map(j -> (centre[j] > 0 ? "high " : "low ") + measures.get(j))
                                .toList());
    }

    private Listing listing(List<List<Object>> rows) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("cluster", Kind.INTEGER),
                Column.of("name", Kind.TEXT),
                Column.of("contacts", Kind.INTEGER),
                Column.of("share", Kind.PERCENT)));
        measures.forEach(measure -> columns.add(Column.of("mean_" + measure, Kind.NUMBER)));
        return Listing.of(columns, rows);
    }
}
