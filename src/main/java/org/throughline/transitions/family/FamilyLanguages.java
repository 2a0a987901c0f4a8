package org.throughline.transitions.family;

import jakarta.annotation.security.PermitAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.LinkSecrets;
import org.throughline.shared.language.Language;

/** The language in which somebody reads by a link: chosen when it is issued or on the page, and kept with the link. */
@Service
@Transactional
public class FamilyLanguages {

    private final JdbcClient jdbc;

    FamilyLanguages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The language of a link; English where there is no such link, so that nothing can be told from it. */
    @PermitAll
    @Transactional(readOnly = true)
    public Language of(String token) {
        return jdbc
                .sql("select language from transition_voice where token_hash = ?")
                .param(LinkSecrets.fingerprint(token))
                .query((row, number) -> Language.of(row.getString(1)))
                .list()
                .stream()
                .findFirst()
                .orElse(Language.ENGLISH);
    }

    /** Keeps the language that a reader chose; nothing happens where there is no such link. */
    @PermitAll
    public void choose(String token, Language language) {
        jdbc.sql("update transition_voice set language = ? where token_hash = ?")
                .params(language.tag(), LinkSecrets.fingerprint(token))
                .update();
    }
}
