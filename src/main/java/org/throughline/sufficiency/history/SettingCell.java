package org.throughline.sufficiency.history;

import org.throughline.sufficiency.forecast.Level;

/**
 * How many children with a plan a kind of setting is likely to have in a January, by NC year or by need.
 *
 * @param january the January
 * @param setting code of the kind of setting
 * @param by NC year or need
 * @param key the NC year or the code of the need
 * @param mean on average over the futures; means of several cells may be added up
 */
public record SettingCell(int january, String setting, Level by, String key, double mean) {}
