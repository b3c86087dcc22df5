package org.onrecord.browser;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window, as a reader has it before them. */
final class Browser implements AutoCloseable {
    /** Where it is set to {@code required} a missing browser fails the tests; elsewhere they are left out. */
    private static final String WANTED = "ONRECORD_BROWSER";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;
    private final Path downloads;

    private Browser(ChromeDriver driver, Path downloads) {
        this.driver = driver;
        this.downloads = downloads;
    }

    /** @param scripts whether pages may run scripts */
    static Browser open(Path downloads, boolean scripts) {
        Optional<File> chromium = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<File> chromedriver = onPath("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            String missing = "chromium and chromedriver are not on PATH";
            if ("required".equals(System.getenv(WANTED))) {
                Assertions.fail(missing);
            }
            Assumptions.abort(missing);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--force-prefers-reduced-motion");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        options.setExperimentalOption(
                "prefs",
                Map.of(
                        "download.default_directory",
                        downloads.toString(),
                        "profile.managed_default_content_settings.javascript",
                        scripts ? 1 : 2));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options), downloads);
    }

    private static Optional<File> onPath(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "")
                                .split(File.pathSeparator, -1))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    void go(String address) {
        driver.get(address);
    }

    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl());
    }

    /** @param dark whether the reader's system is set to a dark scheme */
    void look(int width, int height, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** All characters of an element, unlike Selenium's own, which sees them as they are laid out. */
    String text(WebElement element) {
        return String.valueOf(run("return arguments[0].textContent", element));
    }

    List<String> texts(String selector) {
        return all(selector).stream().map(this::text).map(String::strip).toList();
    }

    void type(String selector, String text) {
        WebElement field = one(selector);
        field.clear();
        field.sendKeys(text);
    }

    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    void submit(String selector) {
        WebElement field = one(selector);
        leaving(() -> field.sendKeys(Keys.ENTER));
    }

    void click(WebElement element) {
        run("arguments[0].scrollIntoView({block: 'center'})", element);
        leaving(element::click);
    }

    /** Waits for the next page. */
    private void leaving(Runnable action) {
        run("window.before = true");
        action.run();
        await("return !window.before && document.readyState === 'complete'");
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Waits until a script says yes. */
    void await(String script) {
        new WebDriverWait(driver, PATIENCE).until(page -> {
            try {
                return Boolean.TRUE.equals(run(script));
            } catch (org.openqa.selenium.JavascriptException leaving) {
                return false;
            }
        });
    }

    /** What the browser complains of: errors of scripts, breaches of the security policy ... */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What axe-core finds to be a serious or critical hindrance, each as rule and elements. */
    @SuppressWarnings("unchecked")
    List<String> hindrances() throws IOException {
        try (InputStream axe = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            run(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<String>) Objects.requireNonNull(driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document).then(found => done(found.violations
                    .filter(one => one.impact === 'serious' || one.impact === 'critical')
                    .map(one => one.id + ': ' + one.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '))));
                """));
    }

    /** Elements that are wider than their place, those that say so by scrolling set aside. */
    @SuppressWarnings("unchecked")
    List<String> cutOff() {
        return (List<String>) Objects.requireNonNull(run("""
                return [...document.querySelectorAll('html, body *')]
                    .filter(one => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1
                        && !one.matches('.scroll, select, input, textarea, option')
                        && (one === document.documentElement || getComputedStyle(one).overflowX !== 'visible'))
                    .map(one => one.outerHTML.slice(0, 120));
                """));
    }

    /** What is in the window as a picture. */
    void picture(Path file) throws IOException {
        Object data = driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"))
                .get("data");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, Base64.getDecoder().decode(String.valueOf(data)));
    }

    /** Waits for a file to be there, of which the browser tells nothing. */
    Path downloaded(String name) throws InterruptedException {
        Path file = downloads.resolve(name);
        for (int i = 0; i < 200 && !Files.exists(file); i++) {
            Thread.sleep(50);
        }
        return file;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
