package dev.footfall.event;

/**
 * Something wrong with an event that was offered.
 *
 * @param index which event of the batch, from 0
 * @param field its name in the JSON of an event, with the path inside metadata: {@code eventMetadata.action}
 * @param message a sentence that begins with the field and tells what it is and what would be right
 */
public record Fault(int index, String field, String message) {

    public Fault at(int newIndex) {
        return newIndex == index ? this : new Fault(newIndex, field, message);
    }
}
