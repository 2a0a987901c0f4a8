package org.throughline.security;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.throughline.shared.Instants;

/**
 * Ends the sessions of who may no longer sign in, and those that were opened with a password, roles or settings of
 * before. It looks every twenty seconds, so nobody stays longer than a minute.
 */
@Component
class Sessions implements HttpSessionListener, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Duration INTERVAL = Duration.ofSeconds(20);

    private final JdbcClient jdbc;
    private final Map<String, HttpSession> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sessions").factory());

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        open.put(event.getSession().getId(), event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        open.remove(event.getSession().getId());
        open.values().remove(event.getSession());
    }

    @EventListener(ApplicationReadyEvent.class)
    void follow() {
        timer.scheduleWithFixedDelay(this::look, INTERVAL.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
    }

    private void look() {
        try {
            endThoseNoLongerAllowed();
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("Sessions cannot be held against the users: the database cannot be reached");
        }
    }

    /** Since when password, roles and settings of each user who may sign in are what they are, by username. */
    private Map<String, Instant> allowed() {
        return jdbc
                .sql("select username, credentials_changed_at from app_user where enabled = true")
                .query((row, number) ->
                        Map.entry(row.getString("username"), Instants.fromDatabase(row, "credentials_changed_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Ends every session whose user was switched off, deleted or given another password or other work since. */
    void endThoseNoLongerAllowed() {
        if (open.isEmpty()) {
            return;
        }
        Map<String, Instant> allowed = allowed();
        for (HttpSession session : Set.copyOf(open.values())) {
            try {
                if (session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof SignedInUser user) {
                    Instant since = allowed.get(user.getUsername());
                    if (since == null || !since.equals(user.credentialsSince())) {
                        session.invalidate();
                    }
                }
            } catch (IllegalStateException ended) {
                open.values().remove(session);
            }
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
