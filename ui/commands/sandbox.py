"""``quayside sandbox``: a marketplace on this machine, to try and to train."""

import click


@click.command("sandbox")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="0: any free port.")
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--orders", type=click.IntRange(min=0), default=20, show_default=True)
@click.option(
    "--generation", type=click.Choice(["2023", "2026"]), default="2023", show_default=True
)
@click.option(
    "--label-delay",
    "label_delay_s",
    type=click.FloatRange(min=0),
    default=2.0,
    show_default=True,
    metavar="SECONDS",
)
@click.option(
    "--fault",
    "faults",
    multiple=True,
    metavar="NAME[=VALUE][@STEP][:COUNT]",
    help="A fault to show; may be given several times.",
)
def command(
    port: int,
    seed: int,
    orders: int,
    generation: str,
    label_delay_s: float,
    faults: tuple[str, ...],
) -> int:
    """Run the sandbox marketplace until Ctrl-C; prints its address and credentials as JSON."""
    from station.sandbox.options import SandboxOptions
    from station.sandbox.server import run

    options = SandboxOptions(
        port=port,
        seed=seed,
        orders=orders,
        generation="2026" if generation == "2026" else "2023",
        label_delay_s=label_delay_s,
        faults=faults,
    )
    try:
        return run(options)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        raise click.UsageError(f"cannot listen on port {port}: {error.strerror}") from error
