package dev.footfall.hosts.boot;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Note {

    @Id
    long id;
}
