package org.throughline.transitions.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.security.Roles;
import org.throughline.shell.day.MyDay;

/** My day of health services: to hand over, then to receive, each with the service that does it. */
class HealthDayTest extends HealthTest {

    @Autowired
    private MyDay day;

    @Autowired
    private Clock clock;

    private List<String> paths(String role) {
        return as(role, () -> day.groups()).stream()
                .flatMap(group -> group.items().stream())
                .map(item -> item.path())
                .toList();
    }

    @Test
    void what_waits_goes_from_the_one_service_to_the_other() {
        HealthHandover asked = asked(HealthKind.CONTINUING);
        String path = "health/" + asked.id();
        assertThat(paths(Roles.CONTINUING_CARE)).contains(path);
        assertThat(paths(Roles.SCHOOL_NURSE)).doesNotContain(path);
        does(Roles.CONTINUING_CARE, () -> health.handOver(asked, "A Name", "B Name", LocalDate.now(clock)));
        assertThat(paths(Roles.CONTINUING_CARE)).doesNotContain(path);
        assertThat(paths(Roles.SCHOOL_NURSE)).contains(path);
        assertThat(paths(Roles.EPILEPSY_NURSE)).doesNotContain(path);
    }
}
