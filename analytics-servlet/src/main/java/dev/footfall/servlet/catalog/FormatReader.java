package dev.footfall.servlet.catalog;

import dev.footfall.catalog.AssetFormat;
import dev.footfall.thirdparty.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the formats of an asset. */
record FormatReader(EntryFields fields) {

    private static final int MAX_FORMATS = 100;
    private static final String URL = "an http or https URL or a path that begins with one slash, of at most "
            + AssetFormat.MAX_URL_LENGTH + " characters";

    /** Those that are right; null is as good as none. */
    List<AssetFormat> read() throws IOException {
        List<AssetFormat> formats = new ArrayList<>();
        if (fields.isNull()) {
            return formats;
        }
        if (fields.token() != JsonToken.START_ARRAY) {
            fields.wrongType("formats", "an array of objects");
            return formats;
        }
        int count = 0;
        for (JsonToken token = fields.nextToken(); token != JsonToken.END_ARRAY; token = fields.nextToken()) {
            String place = "formats[" + count + "]";
            if (++count > MAX_FORMATS) {
                fields.fault("formats", "formats must be at most " + MAX_FORMATS + ", are more");
                fields.skip();
            } else if (token != JsonToken.START_OBJECT) {
                fields.wrongType(place, "an object");
            } else {
                AssetFormat format = format(place + ".");
                if (format != null) {
                    formats.add(format);
                }
            }
        }
        return formats;
    }

    private @Nullable AssetFormat format(String place) throws IOException {
        String type = null;
        String url = null;
        Long size = null;
        for (String name = fields.next(); name != null; name = fields.next()) {
            switch (name) {
                case "type" -> type = fields.shortText(place + name);
                case "url" -> url = fields.parsed(place + name, URL, text -> AssetFormat.isUrl(text) ? text : null);
                case "size" -> size = fields.whole(place + name, "a whole number of bytes, 0 or more");
                default -> fields.refuse(place + name, "type, url, size");
            }
        }
        fields.require(place + "type", type, "the kind of file, such as model/gltf-binary");
        fields.require(place + "url", url, "where the file is");
        return type == null || url == null ? null : new AssetFormat(type, url, size);
    }
}
