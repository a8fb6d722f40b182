/**
 * Measures: pure calculation over arrays, without SQL, printing or a clock. Money is in ten-thousandths of the base
 * currency, days are counted from 1970-01-01.
 */
package crm.score;
