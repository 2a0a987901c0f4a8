package org.throughline.testing;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.throughline.ThroughlineApplication;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.security.SignInDetails;
import org.throughline.security.SystemIdentity;

/**
 * A test of the running service: real web server, real embedded MariaDB, the demonstration borough. All such tests of a
 * JVM share one service, so a test leaves the records it did not make as they are. With
 * {@code -Dthroughline.test-database=debian} the database is a server of Debian's package with its own settings.
 */
@SpringBootTest(
        classes = ThroughlineApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.main.banner-mode=off")
public abstract class ServiceTest {

    private static final Path HOME = FreshFolder.named("service-test");

    @Autowired
    private DemonstrationBorough demonstration;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void ownDataFolder(DynamicPropertyRegistry properties) {
        properties.add("throughline.home", HOME::toString);
        if ("debian".equals(System.getProperty("throughline.test-database"))) {
            DebianMariaDb server = DebianMariaDb.ofThisJvm();
            properties.add("spring.datasource.url", server::url);
            properties.add("spring.datasource.username", () -> DebianMariaDb.USER);
            properties.add("spring.datasource.password", () -> DebianMariaDb.PASSWORD);
            properties.add("throughline.demonstration-anywhere", () -> true);
        }
    }

    /** Each service of a JVM has its own holder of who is signed in; the last one made need not be this one. */
    @Autowired
    void who_is_signed_in_is_asked_of_this_service(SecurityContextHolderStrategy own) {
        SecurityContextHolder.setContextHolderStrategy(own);
    }

    @BeforeEach
    void the_demonstration_is_loaded() {
        demonstration.loadIfEmpty();
    }

    protected String address() {
        return "http://localhost:" + port;
    }

    /** An attempt of a demonstration user at this machine. */
    protected static UsernamePasswordAuthenticationToken here(String username) {
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated(username, DemonstrationBorough.PASSWORD);
        attempt.setDetails(new SignInDetails(new MockHttpServletRequest()));
        return attempt;
    }

    /** Does something with these roles. */
    protected static <T> T as(String role, Callable<T> work) {
        AtomicReference<Exception> failure = new AtomicReference<>();
        T result = SystemIdentity.as(
                "test",
                () -> {
                    try {
                        return work.call();
                    } catch (RuntimeException unchecked) {
                        throw unchecked;
                    } catch (Exception checked) {
                        failure.set(checked);
                        return null;
                    }
                },
                role);
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        return result;
    }
}
