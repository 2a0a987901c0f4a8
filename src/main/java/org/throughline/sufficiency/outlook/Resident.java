package org.throughline.sufficiency.outlook;

import org.throughline.matching.problem.Pupil;

/**
 * A child in a specialist place who stays there in the entry year.
 *
 * @param child the child, with its NC year in the entry year
 * @param provisionId where
 */
public record Resident(Pupil child, String provisionId) {}
