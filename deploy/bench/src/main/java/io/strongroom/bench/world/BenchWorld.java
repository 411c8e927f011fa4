package io.strongroom.bench.world;

import io.strongroom.bench.load.Call;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The credentials that are resolved: ten tenants of one project each, made over the API as people would. */
public final class BenchWorld {
    private static final int TENANTS = 10;
    private static final int BATCH = 50;
    private static final String RESOLVE = "{\"environment\":\"main\",\"run\":\"bench\",\"step\":\"step-1\"}";

    private final List<BenchTenant> tenants;

    private BenchWorld(List<BenchTenant> tenants) {
        this.tenants = tenants;
    }

    /** @param credentials in all tenants together */
    public static BenchWorld make(RunningStack stack, int credentials) {
        var run = LocalTime.now(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace(":", "");
        return new BenchWorld(IntStream.range(0, TENANTS)
                .mapToObj(
                        number -> BenchTenant.make(stack, "bench-%s-%d".formatted(run, number), credentials / TENANTS))
                .toList());
    }

    /** A call to resolve each credential. @param base the address of a gateway, or of a credential-service itself */
    public List<Call> singles(String base) {
        return tenants.stream().flatMap(tenant -> singles(base, tenant)).toList();
    }

    private static Stream<Call> singles(String base, BenchTenant tenant) {
        var token = tenant.workerToken();
        return tenant.credentials().stream()
                .map(credential -> Call.post(
                        "%s/api/v1/projects/%s/credentials/%s/resolve".formatted(base, tenant.project(), credential),
                        token,
                        RESOLVE));
    }

    /** Calls to resolve fifty credentials each. */
    public List<Call> batches(String base) {
        var random = new Random(50);
        var calls = new ArrayList<Call>();
        for (var tenant : tenants) {
            var token = tenant.workerToken();
            for (int i = 0; i < 20; i++) {
                calls.add(Call.post(
                        "%s/api/v1/projects/%s/resolve".formatted(base, tenant.project()),
                        token,
                        batch(tenant, random)));
            }
        }
        return calls;
    }

    private static String batch(BenchTenant tenant, Random random) {
        var items = random.ints(BATCH, 0, tenant.credentials().size())
                .mapToObj(index -> "{\"credential\":\"%s\",\"environment\":\"main\",\"step\":\"step-1\"}"
                        .formatted(tenant.credentials().get(index)))
                .toList();
        return "{\"run\":\"bench\",\"items\":[%s]}".formatted(String.join(",", items));
    }

    public static int batchSize() {
        return BATCH;
    }

    /** The first pages of lists: what each shows, and where it is. */
    private static final Map<String, String> LISTS = lists();

    private static Map<String, String> lists() {
        var lists = new LinkedHashMap<String, String>();
        lists.put("an owner's credentials, 50", "/credentials");
        lists.put("the same, found by name", "/credentials?owner=me&q=bench");
        lists.put("the same, the last changed first", "/credentials?sort=-updated_at");
        lists.put("the same, of one type", "/credentials?type=raw&sort=-created_at");
        lists.put("the same, compatible with an adaptor", "/credentials?compatible_with=http");
        lists.put("the same, by status", "/credentials?status=ready");
        lists.put("the same, by status, none found", "/credentials?status=expired");
        lists.put("the same, by environment and account", "/credentials?environment=main&account=personal");
        lists.put("the same, with grants that end soon, none found", "/credentials?grants=expiring");
        lists.put("the same, unused since last year", "/credentials?unused_since=2025-01-01T00:00:00Z");
        lists.put("a project's credentials, 50", "/projects/%s/credentials");
        lists.put("the same, found by name and status", "/projects/%s/credentials?q=bench&status=ready");
        return lists;
    }

    /** A call for each of them, by what it shows. */
    public Map<String, List<Call>> lists(String gateway) {
        var tenant = tenants.getFirst();
        var bearer = "Bearer " + tenant.ownerToken();
        var calls = new LinkedHashMap<String, List<Call>>();
        LISTS.forEach((name, path) -> calls.put(
                name,
                List.of(Call.get(gateway + "/api/v1" + path.formatted(tenant.project()), "Authorization", bearer))));
        return calls;
    }

    List<String> tenantIds() {
        return tenants.stream().map(BenchTenant::id).toList();
    }
}
