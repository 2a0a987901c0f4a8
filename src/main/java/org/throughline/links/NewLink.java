package org.throughline.links;

/**
 * The secrets of a link that was just issued; shown once and kept nowhere.
 *
 * @param token the secret of the address
 * @param code the code, to tell by telephone
 */
public record NewLink(String token, String code) {}
