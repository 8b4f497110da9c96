package dev.footfall.sample.shop;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A code that brings a product's room view to the telephone that reads it. */
@RestController
class ScanCode {

    private final ProductRange range;

    ScanCode(ProductRange range) {
        this.range = range;
    }

    @GetMapping("/products/{id}/scan.svg")
    ResponseEntity<String> svg(
            @PathVariable String id, @RequestParam Map<String, String> wanted, HttpServletRequest request)
            throws WriterException {
        Product product = range.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String page = request.getRequestURL().toString().replaceFirst("/scan\\.svg$", "/room");
        String code =
                draw(page + "?via=scan&" + Configuration.of(product, wanted).query());
        return ResponseEntity.ok().contentType(Drawings.SVG).body(code);
    }

    private static String draw(String address) throws WriterException {
        BitMatrix code =
                new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 1, 1, Map.of(EncodeHintType.MARGIN, 3));
        int size = code.getWidth();
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (code.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size + "h-" + size
                + "z\"/><path d=\"" + path + "\"/></svg>";
    }
}
