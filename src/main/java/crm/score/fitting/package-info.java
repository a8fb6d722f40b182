/**
 * Models of buying, leaving and spending as chance, and how they are fitted to histories by maximum likelihood.
 *
 * <p>The likelihoods are our own, since no Java library has these models; they are climbed with an optimiser of Hipparchus.
 * Time is in weeks.
 *
 * <p>Knows statistics.
 */
package crm.score.fitting;
