package org.throughline.opendata.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.opendata.ReadScope;

/** What a token must be able to read to be answered at an address. */
final class Addresses {

    static final String ALL = "/api/**";
    static final String ROOT = "/api/v1";
    static final String DESCRIPTION = ROOT + "/openapi.json";
    static final String SETTINGS = ROOT + "/settings";
    static final String PROVISIONS = ROOT + "/provisions";
    static final String PLACES = ROOT + "/places";
    static final String PLANS = ROOT + "/plans";
    static final String FORECASTS = ROOT + "/forecasts";
    static final String FORECAST = FORECASTS + "/{id}";
    static final String GAP = FORECAST + "/gap";
    static final String MATCHING_PACK = ROOT + "/packs/matching";
    static final String FORECAST_PACK = ROOT + "/packs/forecast";
    static final String PLANNING_PACK = ROOT + "/packs/planning";

    private Addresses() {}

    /** Every address but that of the description, with what it takes. */
    static Map<String, ReadScope> scopes() {
        Map<String, ReadScope> scopes = new LinkedHashMap<>();
        scopes.put(SETTINGS, ReadScope.PROVISIONS);
        scopes.put(PROVISIONS, ReadScope.PROVISIONS);
        scopes.put(PLACES, ReadScope.PROVISIONS);
        scopes.put(PLANS, ReadScope.PLANS);
        scopes.put(FORECASTS, ReadScope.FORECASTS);
        scopes.put(FORECAST, ReadScope.FORECASTS);
        scopes.put(GAP, ReadScope.FORECASTS);
        scopes.put(MATCHING_PACK, ReadScope.MATCHING_PACK);
        scopes.put(FORECAST_PACK, ReadScope.FORECAST_PACK);
        scopes.put(PLANNING_PACK, ReadScope.PLANNING_PACK);
        return scopes;
    }
}
