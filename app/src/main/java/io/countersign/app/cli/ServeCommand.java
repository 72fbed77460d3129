package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.countersign.app.gateway.Gateway;
import io.countersign.app.gateway.GatewayDesk;
import io.countersign.app.gateway.GatewayException;
import io.countersign.app.gateway.GatewayOptions;
import io.countersign.app.start.Interruption;
import io.countersign.app.start.OpenQueue;
import io.countersign.engine.decision.RequestReader;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.review.CaretakerPace;
import io.countersign.engine.review.QueueCaretaker;
import io.countersign.engine.review.Reviewer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = {
            "Serve the engine and the review queue over HTTP, until Ctrl-C.",
            "Callers show a token: the one in COUNTERSIGN_TOKEN or in --token-file, or else one that is made once and kept "
                    + "in the data directory.",
            "MIN_CONFIDENCE and HIGH_RISK_THRESHOLD hold until an admin puts a policy in force.",
            "Every decision on this Redis is watched for drift; /drift-status says how the models stand."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  countersign serve --port 8787",
            "  curl -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: application/json' \\",
            "       -d '{\"input_data\":{\"amount\":1200}}' http://127.0.0.1:8787/decide"
        })
final class ServeCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "8787",
            converter = Converters.Port.class,
            description = "Otherwise ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on, otherwise ${DEFAULT-VALUE}, which only this computer reaches.")
    private String host = "127.0.0.1";

    @Option(names = "--token-file", paramLabel = "FILE", description = "The file that holds the token.")
    private @Nullable Path tokenFile;

    @Option(names = "--no-token", description = "Ask for no token; only for callers on this computer.")
    private boolean open;

    @Option(
            names = "--reviewer",
            paramLabel = "NAME",
            defaultValue = "gateway",
            description = "Who gives verdicts of which the caller names nobody, otherwise ${DEFAULT-VALUE}.")
    private Reviewer reviewer = new Reviewer("gateway");

    @Option(
            names = "--models",
            paramLabel = "FILE",
            description = "The models as JSON that answer requests which bring no answer; otherwise nobody does.")
    private @Nullable Path modelsFile;

    @Option(
            names = "--cache",
            paramLabel = "LENGTH",
            description = "How long an accepted answer of the models is given again to the same input, such as 5m; "
                    + "otherwise they are asked each time.")
    private @Nullable Duration kept;

    ServeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        GatewayOptions options = options();
        Optional<Duration> keeping = keeping();
        Policy beginning = context.beginning();
        try (var interruption = Interruption.watch();
                AskedModels models = AskedModels.in(modelsFile, context.surroundings());
                OpenQueue queue = context.open();
                var _ = QueueCaretaker.start(queue.queue(), CaretakerPace.DEFAULT);
                var engines = new SharedEngines(
                        queue, beginning, context.surroundings().clock(), models.timeout(), keeping);
                var gateway = Gateway.start(
                        options,
                        new GatewayDesk(
                                queue.queue(),
                                engines.decisions(models.model()),
                                engines.counts(),
                                engines::drift,
                                engines.retrieval(),
                                reviewer))) {
            tell(gateway.port());
            context.tellUncounted(engines.inForce());
            interruption.awaitWish();
            models.summary().ifPresent(context.console()::note);
            return ExitCode.DONE;
        } catch (GatewayException cannot) {
            throw new UsageException(String.valueOf(cannot.getMessage()));
        }
    }

    private GatewayOptions options() {
        if (open && !isLoopback()) {
            throw new UsageException(
                    "--no-token is only for a gateway that other computers do not reach; leave out --host, or use a token.");
        }
        Optional<String> token = open ? Optional.empty() : Optional.of(new GatewayToken(context, tokenFile).value());
        return new GatewayOptions(host, port, token, RequestReader.LONGEST);
    }

    private Optional<Duration> keeping() {
        if (kept != null && !kept.isPositive()) {
            throw new UsageException("--cache must be longer than zero; leave it out to keep no answers.");
        }
        if (kept != null && modelsFile == null) {
            throw new UsageException("--cache keeps answers of models; name them with --models FILE.");
        }
        return Optional.ofNullable(kept);
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new UsageException("--host %s is no address of this computer.".formatted(host));
        }
    }

    private void tell(int listening) {
        if (context.console().isJson()) {
            context.console()
                    .json(JsonNodeFactory.instance
                            .objectNode()
                            .put("host", host)
                            .put("port", listening));
            context.console().flush();
        }
        context.console().note("The gateway listens on http://%s:%d; Ctrl-C stops it.".formatted(host, listening));
        if (!open) {
            context.console().note(new GatewayToken(context, tokenFile).whereabouts());
        }
    }
}
