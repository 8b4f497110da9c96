package dev.footfall.sample.shop;

/**
 * A colour or material that something can have.
 *
 * @param id as in {@code black-ash}
 * @param colour as in {@code #33302d}
 */
public record Finish(String id, String name, String colour) {}
