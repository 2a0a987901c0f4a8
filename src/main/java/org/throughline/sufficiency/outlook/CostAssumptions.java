package org.throughline.sufficiency.outlook;

/**
 * What else costs money. Pounds a year.
 *
 * @param emptyPlace a commissioned place of the borough that nobody takes: place funding is not withdrawn
 * @param withoutPlace a child for whom there is no place, so that something is bought for it alone
 * @param transport transport of a child who lives further away than it need
 * @param walkMetres metres of road from home within which nobody is driven
 */
public record CostAssumptions(double emptyPlace, double withoutPlace, double transport, long walkMetres) {}
