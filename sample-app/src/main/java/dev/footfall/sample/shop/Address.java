package dev.footfall.sample.shop;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where an order goes, as the customer wrote it. Nobody keeps it. */
record Address(
        @Nullable String name,
        @Nullable String email,
        @Nullable String street,
        @Nullable String city) {

    private static final int LONGEST = 200;

    static final Address EMPTY = new Address(null, null, null, null);

    /** What is wrong with it, by field. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        require(faults, "name", name, "Please tell us your name.");
        require(faults, "email", email, "Please tell us where the receipt may go.");
        require(faults, "street", street, "Please tell us the street and number.");
        require(faults, "city", city, "Please tell us the postcode and city.");
        if (!faults.containsKey("email") && (email == null || email.indexOf('@') < 1)) {
            faults.put("email", "This does not look like an e-mail address: it needs an @.");
        }
        return faults;
    }

    private static void require(Map<String, String> faults, String field, @Nullable String value, String message) {
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            faults.put(field, message);
        }
    }
}
