package dev.footfall.sample.demo;

import dev.footfall.catalog.CatalogUser;

/** Who works for the shop. */
enum Staff {
    LENA("1", "Lena", "Brandt"),
    OMAR("2", "Omar", "Haddad"),
    RUTH("3", "Ruth", "Okafor"),
    JONAS("11", "Jonas", "Vogel"),
    PIA("12", "Pia", "Lindqvist"),
    TOMASZ("13", "Tomasz", "Nowak"),
    EDDA("21", "Edda", "Jansen"),
    NIKOS("22", "Nikos", "Pappas");

    private final String id;
    private final String firstName;
    private final String lastName;

    Staff(String id, String firstName, String lastName) {
        this.id = id;
        this.firstName = firstName;
        this.lastName = lastName;
    }

    /** As events name the user. */
    String id() {
        return id;
    }

    CatalogUser entry() {
        return new CatalogUser(id, firstName, lastName);
    }
}
