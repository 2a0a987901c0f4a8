package org.throughline.database;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the database server: the one that {@code spring.datasource.url} names, else the embedded one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    static class Embedded {

        @Bean(initMethod = "start", destroyMethod = "close")
        EmbeddedMariaDb embeddedMariaDb(@Value("${throughline.home}") Path home) {
            return new EmbeddedMariaDb(home);
        }

        @Bean
        JdbcConnectionDetails jdbcConnectionDetails(EmbeddedMariaDb server) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return server.user();
                }

                @Override
                public String getPassword() {
                    return server.password();
                }

                @Override
                public String getJdbcUrl() {
                    return server.jdbcUrl();
                }
            };
        }

        @Bean
        DatabaseInUse databaseInUse(@Value("${throughline.home}") Path home) {
            LOG.info("The embedded database lives in {}", home.toAbsolutePath().normalize());
            return logged(new DatabaseInUse(true, "Embedded MariaDB: for evaluation, not for real children's records"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url")
    static class External {

        @Bean
        DatabaseInUse databaseInUse(@Value("${spring.datasource.url}") String url) {
            int options = url.indexOf('?');
            return logged(
                    new DatabaseInUse(false, "MariaDB server at " + (options < 0 ? url : url.substring(0, options))));
        }
    }

    private static DatabaseInUse logged(DatabaseInUse inUse) {
        LOG.info("Database: {}", inUse.description());
        return inUse;
    }
}
