package org.throughline.shell.day;

import java.util.List;
import java.util.Set;

/** A feature of which things wait for people. Asked at each opening of the front page: one query a role. */
public interface DaySource {

    /** Whom it is asked for, constants of {@code Roles}. */
    Set<String> roles();

    /** What waits for the person who is signed in; groups without items may be among them. */
    List<DayGroup> groups();
}
