package org.throughline.matching.solver;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.optaplanner.core.config.solver.SolverConfig;

/**
 * Where the settings of searches come from: a file in the folder that the system property {@value #FOLDER_PROPERTY}
 * names, else the copy that is part of the program.
 */
public final class SearchSettings {

    /** The system property that names the folder of settings. */
    public static final String FOLDER_PROPERTY = "throughline.solver-config";

    private static final String FILE = "search.xml";

    private SearchSettings() {}

    /** A fresh copy of the settings of the search for places. */
    static SolverConfig load() {
        return load(FILE);
    }

    /**
     * A fresh copy of some settings.
     *
     * @param name the name of the file
     * @throws IllegalArgumentException when the file is not one that OptaPlanner can read
     */
    public static SolverConfig load(String name) {
        String folder = System.getProperty(FOLDER_PROPERTY, "");
        Path file = Path.of(folder, name);
        if (!folder.isEmpty() && Files.isRegularFile(file)) {
            return SolverConfig.createFromXmlFile(new File(file.toString()));
        }
        return SolverConfig.createFromXmlResource("solver-config/" + name);
    }
}
