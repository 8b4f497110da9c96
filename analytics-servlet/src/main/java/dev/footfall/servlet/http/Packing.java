package dev.footfall.servlet.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** How a body is packed. */
enum Packing {
    GZIP {
        @Override
        InputStream unpack(InputStream packed) throws IOException {
            return new GZIPInputStream(packed);
        }
    },
    DEFLATE {
        @Override
        InputStream unpack(InputStream packed) throws IOException {
            PushbackInputStream in = new PushbackInputStream(packed, 2);
            byte[] start = in.readNBytes(2);
            in.unread(start);
            return hasZlibHeader(start) ? new InflaterInputStream(in) : new RawInflaterStream(in);
        }
    };

    abstract InputStream unpack(InputStream packed) throws IOException;

    /** The standard asks for the header; some clients leave it out. */
    private static boolean hasZlibHeader(byte[] start) {
        return start.length == 2
                && (start[0] & 0x0f) == Deflater.DEFLATED
                && ((start[0] & 0xff) << 8 | (start[1] & 0xff)) % 31 == 0;
    }

    private static final class RawInflaterStream extends InflaterInputStream {

        RawInflaterStream(InputStream in) {
            super(in, new Inflater(true));
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
