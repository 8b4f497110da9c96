package dev.footfall.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostTest {

    @TempDir
    Path directory;

    @Test
    void aHundredThousandRowsFitIntoASmallHeap() throws Exception {
        int rows = 100_000;
        Path file = directory.resolve("big.xlsx");
        Jvm host = new Jvm(directory, List.of("-Xmx64m"), Map.of());
        assertThat(host.write(file, rows)).isEmpty();
        assertThat(host.leftBehind()).isEmpty();
        SheetFigures figures = SheetFigures.of(file);
        assertThat(figures.rows()).as("with headings and totals").isEqualTo(rows + 2);
        assertThat(figures.lastAsset()).isEqualTo("asset-" + (rows - 1));
        for (int column = 3; column < BigReport.COLUMNS; column++) {
            double sum = (double) column * rows * (rows - 1) / 2;
            assertThat(figures.sumAbove(column)).isEqualTo(sum);
            assertThat(figures.total(column)).isEqualTo(sum);
        }
    }

    @Test
    void aServerWithoutFontsOrADisplayWillDo() throws Exception {
        Path fonts = Files.writeString(
                directory.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig><dir>/none</dir></fontconfig>");
        Jvm host =
                new Jvm(directory, List.of("-Xmx64m"), Map.of("FONTCONFIG_FILE", fonts.toString(), "DISPLAY", ":4711"));
        assertThat(host.write(directory.resolve("fontless.xlsx"), 3)).isEmpty();
        assertThat(totalOf("fontless.xlsx")).isEqualTo(9);
    }

    @Test
    void theHostsLanguageChangesNothing() throws Exception {
        Jvm arabic = new Jvm(
                directory,
                List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Asia/Kolkata"),
                Map.of());
        assertThat(arabic.write(directory.resolve("arabic.xlsx"), 3)).isEmpty();
        Path english = directory.resolve("english.xlsx");
        BigReport.write(english, 3);
        assertThat(SheetTail.of(Files.readAllBytes(directory.resolve("arabic.xlsx"))))
                .isEqualTo(SheetTail.of(Files.readAllBytes(english)));
    }

    @Test
    void aHostThatUndeploysUsGetsItsMemoryBack() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            WeakReference<ClassLoader> deployed =
                    threads.submit(this::writeInAnApplicationOfItsOwn).get();
            while (deployed.get() != null) {
                System.gc();
            }
            assertThat(deployed.get()).isNull();
        } finally {
            threads.shutdown();
        }
    }

    private WeakReference<ClassLoader> writeInAnApplicationOfItsOwn() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader application = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(application);
            Method main = application.loadClass(BigReport.class.getName()).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(
                    null, (Object) new String[] {directory.resolve("own.xlsx").toString(), "3"});
            return new WeakReference<>(application);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(HostTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private double totalOf(String file) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(directory.resolve(file).toFile())) {
            return workbook.getSheetAt(0).getRow(4).getCell(3).getNumericCellValue();
        }
    }
}
