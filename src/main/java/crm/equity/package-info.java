/**
 * The customer base through time: what it is worth and how that came about, who is kept, who moves where, who runs out, and how
 * early that can be told. The figures are calculated in {@code crm.score}; here orders are read and results laid out.
 */
package crm.equity;
