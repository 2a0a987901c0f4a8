package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.ThroughlineApplication;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.testing.DebianMariaDb;

/** The service on a MariaDB server that somebody else runs: Debian's 10.11. */
class ExternalServerTest {

    @Test
    void the_service_starts_on_it_and_loads_the_demonstration() throws Exception {
        try (DebianMariaDb server = DebianMariaDb.start("external-test");
                ConfigurableApplicationContext service = SpringApplication.run(
                        ThroughlineApplication.class,
                        "--server.port=0",
                        "--spring.datasource.url=" + server.url(),
                        "--spring.datasource.username=" + DebianMariaDb.USER,
                        "--spring.datasource.password=" + DebianMariaDb.PASSWORD)) {
            assertThat(service.getBean(DatabaseInUse.class).embedded()).isFalse();
            assertThat(service.getBean(DatabaseInUse.class).description()).contains("127.0.0.1:" + server.port());
            assertThat(service.getBeansOfType(EmbeddedMariaDb.class)).isEmpty();
            assertThat(service.getBean(DemonstrationBorough.class).loadIfEmpty())
                    .isTrue();
            assertThat(service.getBean(DemonstrationBorough.class).isLoaded()).isTrue();
        }
    }
}
