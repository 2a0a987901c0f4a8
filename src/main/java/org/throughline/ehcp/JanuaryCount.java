package org.throughline.ehcp;

import org.throughline.shared.NeedType;

/**
 * Plans maintained at a January census: one cell of the count.
 *
 * @param january the calendar year of the census
 * @param age age on 31 August before
 * @param need primary need
 * @param plans plans, 0 or more
 */
public record JanuaryCount(int january, int age, NeedType need, int plans) {}
