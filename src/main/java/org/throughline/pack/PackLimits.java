package org.throughline.pack;

/**
 * How many rows of each file are read, so that a small zip of very many rows cannot fill the memory.
 *
 * @param pupils most rows of pupils.csv
 * @param provisions most rows of provisions.csv
 * @param places most rows of places.csv
 * @param pairCosts most rows of pair_costs.csv
 */
public record PackLimits(int pupils, int provisions, int places, int pairCosts) {

    /** For the command line, which has the machine to itself. */
    public static final PackLimits COMMAND = new PackLimits(1_000_000, 100_000, 1_000_000, 20_000_000);

    /** For the service, which shares its memory with everyone signed in. */
    public static final PackLimits SERVICE = new PackLimits(50_000, 5_000, 200_000, 500_000);
}
