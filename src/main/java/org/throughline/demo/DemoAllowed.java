package org.throughline.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.throughline.database.DatabaseInUse;

/** Whether the demonstration may be loaded: into the embedded database only. */
@Component
class DemoAllowed {

    private final DatabaseInUse database;
    /** For tests of the external route only. */
    private final boolean anywhere;

    DemoAllowed(DatabaseInUse database, @Value("${throughline.demonstration-anywhere:false}") boolean anywhere) {
        this.database = database;
        this.anywhere = anywhere;
    }

    boolean isAllowed() {
        return database.embedded() || anywhere;
    }
}
