package org.throughline.episodes;

/**
 * A reason that a person can choose.
 *
 * @param code what is stored of a choice in files and calls
 * @param label what people read
 * @param needsWords whether it says too little without words
 * @param source where it comes from
 */
public record EpisodeReason(String code, String label, boolean needsWords, String source) {}
