package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.placement.RegisterFixture.aProvision;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.throughline.provision.ProvisionRecord;

/** Names are read only for a page that shows them, and then once. */
class RunNamesTest {

    private static final ProvisionRecord ALDERBANK = aProvision("ALDERBANK").build();
    private static final UUID NEAR = UUID.randomUUID();

    private final AtomicInteger children = new AtomicInteger();
    private final AtomicInteger places = new AtomicInteger();
    private final AtomicInteger provisions = new AtomicInteger();
    private final RunNames names = new RunNames(
            () -> {
                children.incrementAndGet();
                return Map.of();
            },
            () -> {
                places.incrementAndGet();
                return Map.of("ANN", ALDERBANK);
            },
            () -> {
                provisions.incrementAndGet();
                return Map.of("NEAR", NEAR);
            });

    @Test
    void nothing_is_read_before_somebody_asks() {
        assertThat(children).hasValue(0);
        assertThat(places).hasValue(0);
        assertThat(provisions).hasValue(0);
    }

    @Test
    void each_is_read_once_and_only_what_is_asked_for() {
        assertThat(names.current("ANN")).isEqualTo(ALDERBANK);
        assertThat(names.current("BEN")).isNull();
        assertThat(places).hasValue(1);
        assertThat(children).hasValue(0);
    }

    @Test
    void a_provision_of_the_run_is_one_of_the_register_or_none() {
        assertThat(names.provision("NEAR")).isEqualTo(NEAR);
        assertThat(names.provision("FAR")).isNull();
        assertThat(RunNames.NONE.provision("NEAR")).isNull();
        assertThat(provisions).hasValue(1);
        assertThat(places).hasValue(0);
    }

    @Test
    void a_child_whom_nobody_knows_has_no_name() {
        assertThat(names.child("ANN")).isNull();
        assertThat(names.child("BEN")).isNull();
        assertThat(children).hasValue(1);
        assertThat(RunNames.NONE.child("ANN")).isNull();
    }
}
