package org.throughline.audit;

import java.util.Optional;

/** Who is asking; known to the module that signs people in. */
public interface AuditActor {

    /** The name with which the person signs in. */
    String login();

    /** The name shown to others. */
    String name();

    /** What the program is doing on behalf of the person; empty where the person acts. */
    Optional<String> purpose();
}
