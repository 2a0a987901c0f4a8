package org.throughline;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.throughline.demo.StoryClock;
import org.throughline.shared.Instants;

/** The service with its screens. */
@SpringBootApplication
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/throughline.css")
@StyleSheet("styles/print.css")
public class ThroughlineApplication implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    /** The service, made by Spring. */
    public ThroughlineApplication() {}

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Throughline");
        settings.addFavIcon("icon", "icons/throughline.svg", "any");
    }

    @Bean
    Clock clock() {
        return StoryClock.over(Clock.system(Instants.LONDON));
    }
}
