package crm.store.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the measures in the database were computed from.
 *
 * @param on the analysis date: orders after it did not count
 * @param changeSet the newest change set then
 * @param bins the groups of each RFM score
 * @param customers contacts with an order
 * @param companies companies with an order
 * @param orders orders counted, returns and cancelled ones aside
 * @param spend what was paid in all, returns taken off
 * @param model the purchase model asked for: its name, or {@code auto}
 * @param rfm how recency, frequency and money were cut, where the command said so; else as set
 */
public record Snapshot(
        LocalDate on,
        long changeSet,
        int bins,
        long customers,
        long companies,
        long orders,
        BigDecimal spend,
        String model,
        Optional<String> rfm) {}
