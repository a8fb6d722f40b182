/**
 * Measures and purchase models: pure calculation over arrays, without SQL, printing or a clock. Money is in ten-thousandths
 * of the base currency where it is whole, in units of it where it is expected; days are counted from 1970-01-01, models
 * count time in weeks.
 *
 * <p>Likelihoods are our own, since no Java library has these models; they are climbed with an optimiser of Hipparchus.
 */
package crm.score;
