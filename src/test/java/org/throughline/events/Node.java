package org.throughline.events;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.config.EnablePersistentDomainEvents;
import org.springframework.modulith.events.jpa.updating.DefaultJpaEventPublication;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One of several services on one database, with nothing in it but the registry and a listener. Listeners are called on
 * the thread that publishes, after its commit, so that a test need not wait for them.
 */
final class Node implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** What is told. */
    record PlaceTried(UUID id) {}

    /** Hears, or fails while it is told to. */
    static class Listener {

        private final List<UUID> heard = new CopyOnWriteArrayList<>();
        private volatile boolean isFailing;

        @ApplicationModuleListener
        void on(PlaceTried tried) {
            if (isFailing) {
                throw new IllegalStateException("not now");
            }
            heard.add(tried.id());
        }

        List<UUID> heard() {
            return heard;
        }

        void fail() {
            isFailing = true;
        }
    }

    /** The parts of a service that the registry needs. */
    @EnablePersistentDomainEvents
    @EnableTransactionManagement
    @EnableAsync
    static class Parts {

        @Bean
        LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource database) {
            LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
            factory.setDataSource(database);
            factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            factory.setPackagesToScan(DefaultJpaEventPublication.class.getPackageName());
            factory.setJpaPropertyMap(Map.of(
                    "hibernate.jdbc.time_zone",
                    "UTC",
                    "hibernate.physical_naming_strategy",
                    PhysicalNamingStrategySnakeCaseImpl.class.getName()));
            return factory;
        }

        @Bean
        JpaTransactionManager transactionManager(EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }

        @Bean
        TransactionTemplate transaction(JpaTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        TaskExecutor taskExecutor() {
            return new SyncTaskExecutor();
        }
    }

    /** A service that is so far ahead of the clock. */
    Node(DataSource database, Duration ahead) {
        context.registerBean(DataSource.class, () -> database, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Clock.class, () -> Clock.offset(Clock.systemUTC(), ahead));
        context.register(Parts.class, Listener.class, PublicationTable.class, PublicationRetry.class);
        context.refresh();
    }

    Node failing() {
        context.getBean(Listener.class).fail();
        return this;
    }

    List<UUID> heard() {
        return context.getBean(Listener.class).heard();
    }

    PublicationRetry retry() {
        return context.getBean(PublicationRetry.class);
    }

    /** Tells something in a transaction. */
    UUID tell(boolean isRolledBack) {
        UUID id = UUID.randomUUID();
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            context.publishEvent(new PlaceTried(id));
            if (isRolledBack) {
                status.setRollbackOnly();
            }
        });
        return id;
    }

    @Override
    public void close() {
        context.close();
    }
}
