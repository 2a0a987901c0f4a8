package org.throughline.sufficiency.release;

/**
 * An authority of a release that can be forecast.
 *
 * @param code as published
 * @param name as published; the code where no name is
 * @param lastJanuary the last January with a total
 * @param plans children and young people with a plan in it
 */
public record ReleaseAuthority(String code, String name, int lastJanuary, int plans) {

    /** Its name with its code, such as "Bury (351)". */
    public String label() {
        return name.equals(code) ? code : name + " (" + code + ")";
    }
}
