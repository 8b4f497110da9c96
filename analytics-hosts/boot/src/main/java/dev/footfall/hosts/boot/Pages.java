package dev.footfall.hosts.boot;

import org.springframework.cache.annotation.Cacheable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Pages {

    @GetMapping("/hello")
    @Cacheable("greetings")
    public String hello() {
        return "Hello";
    }

    @PostMapping("/form")
    String form(@RequestParam String name) {
        return "Hello " + name;
    }

    @GetMapping("/boom")
    String boom() {
        throw new IllegalStateException("boom");
    }
}
