package org.throughline.sufficiency.forecast;

/**
 * Children with plans of one NC year and need in a January.
 *
 * @param january the January
 * @param ncYear NC year
 * @param need code of the need
 * @param mean on average over the futures
 * @param low lower end of the band of 80 %
 * @param high upper end of the band of 80 %
 */
public record NeedYear(int january, int ncYear, String need, double mean, double low, double high) {}
