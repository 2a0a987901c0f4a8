package org.throughline.interchange;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.throughline.people.ChildIdentities;
import org.throughline.people.ChildIdentity;
import org.throughline.security.CurrentUser;
import org.throughline.shared.Listed;
import org.throughline.sufficiency.release.Releases;
import org.throughline.transitions.catalogue.CatalogueFixture;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.safeguarding.SafeguardingPointers;
import org.throughline.transitions.safeguarding.WorklistFiles;

/**
 * Every kind of file with its real reader and nothing behind it: no service, no database, one child on record. A kind
 * that is added is among them by itself.
 */
final class MockedReaders {

    private static final String PACKAGE = MockedReaders.class.getPackageName();
    /** What reads files elsewhere, and is real too. */
    private static final Set<Class<?>> READERS = Set.of(WorklistFiles.class, Releases.class);

    private static final List<ImportKind> ALL = new MockedReaders().kinds();

    private final Map<Class<?>, Object> made = new HashMap<>();

    private MockedReaders() {
        made.put(Clock.class, Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneId.of("Europe/London")));
        made.put(OwnAuthority.class, new OwnAuthority(351, Set.of(350, 354), Set.of("BL", "M", "OL")));
        made.put(Catalogues.class, CatalogueFixture.catalogues());
        CurrentUser user = stub(CurrentUser.class);
        when(user.has(any())).thenReturn(true);
        made.put(CurrentUser.class, user);
        ChildIdentities identities = stub(ChildIdentities.class);
        when(identities.all())
                .thenReturn(List.of(new ChildIdentity(
                        new UUID(1, 1),
                        "C00001",
                        "V351999925001",
                        List.of(),
                        null,
                        "Example",
                        "Addie",
                        LocalDate.of(2015, 3, 2),
                        "BL9 0SW",
                        List.of())));
        made.put(ChildIdentities.class, identities);
        SafeguardingPointers pointers = stub(SafeguardingPointers.class);
        when(pointers.worklist()).thenReturn(new Listed<>(List.of(), 0));
        made.put(SafeguardingPointers.class, pointers);
    }

    /** All kinds, by their code. */
    static List<ImportKind> all() {
        return ALL;
    }

    /** The kind with this code. */
    static ImportKind of(String code) {
        return ALL.stream().filter(kind -> kind.code().equals(code)).findFirst().orElseThrow();
    }

    private List<ImportKind> kinds() {
        return implementers(ImportKind.class).stream()
                .map(type -> (ImportKind) made(type))
                .filter(kind -> !kind.code().equals("invented"))
                .sorted(Comparator.comparing(ImportKind::code))
                .toList();
    }

    private static List<Class<?>> implementers(Class<?> type) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(type));
        return scanner.findCandidateComponents(PACKAGE).stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), type.getClassLoader()))
                .filter(found -> found.isAnnotationPresent(Component.class))
                .toList();
    }

    private Object made(Class<?> type) {
        Object known = made.get(type);
        if (known == null) {
            known = make(type);
            made.put(type, known);
        }
        return known;
    }

    private Object make(Class<?> type) {
        boolean isOurs = type.getPackageName().startsWith(PACKAGE);
        if (isOurs && type.isInterface()) {
            return made(implementers(type).getFirst());
        }
        Constructor<?> constructor = Optional.of(type.getDeclaredConstructors())
                .filter(all -> all.length > 0)
                .map(all -> all[0])
                .orElse(null);
        boolean asksDatabase =
                constructor != null && List.of(constructor.getParameterTypes()).contains(JdbcClient.class);
        if (constructor == null || !READERS.contains(type) && (!isOurs || asksDatabase)) {
            return stub(type);
        }
        try {
            constructor.setAccessible(true);
            Object[] arguments = new Object[constructor.getParameterCount()];
            for (int index = 0; index < arguments.length; index++) {
                arguments[index] = argument(constructor.getParameters()[index]);
            }
            Object object = constructor.newInstance(arguments);
            return object instanceof Releases releases ? withoutOthers(releases) : object;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Releases withoutOthers(Releases releases) {
        Releases real = spy(releases);
        doReturn(Optional.empty()).when(real).sameAs(any());
        return real;
    }

    private Object argument(Parameter parameter) {
        if (parameter.getType() == List.class) {
            Class<?> element =
                    (Class<?>) ((ParameterizedType) parameter.getParameterizedType()).getActualTypeArguments()[0];
            return implementers(element).stream().map(this::made).toList();
        }
        return made(parameter.getType());
    }

    private static <T> T stub(Class<T> type) {
        return mock(type, withSettings().stubOnly());
    }
}
