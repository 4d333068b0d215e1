namespace HomeSync.TestKit;

/// <summary>
/// launchctl and systemctl as their manuals describe them, on one machine: they write down every call
/// and keep a state in <see cref="State"/>. A file there gives them their moods: <c>refuses</c> to start,
/// <c>crashes</c> after the start, <c>slow</c> to stop, <c>runs</c> programs for real.
/// </summary>
public sealed class StandInSupervisors
{
    private const string Launchctl = """
        label=com.brunogama.home-sync
        start() {
          rm -f "$state/pid"
          if [ -e "$state/crashes" ]; then
            echo 78 > "$state/exit"
          elif [ -e "$state/runs" ]; then
            program=$(sed -n '/ProgramArguments/,/daemon/s/.*<string>\(.*home-sync\)<.*/\1/p' "$(cat "$state/loaded")")
            "$program" daemon </dev/null >"$state/out" 2>&1 &
            echo $! > "$state/pid"
          else
            echo 4242 > "$state/pid"
          fi
        }
        stop() {
          if [ -e "$state/pid" ]; then
            [ ! -e "$state/runs" ] || kill "$(cat "$state/pid")" 2>/dev/null
            echo 0 > "$state/exit"
          fi
          rm -f "$state/pid"
        }
        case $1 in
          print)
            if [ -e "$state/leaving" ]; then
              left=$(($(cat "$state/leaving") - 1))
              echo $left > "$state/leaving"
              [ $left -gt 0 ] || rm -f "$state/leaving" "$state/loaded"
            fi
            [ -e "$state/loaded" ] || {
              printf 'Could not find service "%s" in domain for user gui: %s\n' $label "${2%/*}" >&2
              exit 113
            }
            printf '%s = {\n\tactive count = 1\n\tpath = %s\n\tstate = running\n' "$2" "$(cat "$state/loaded")"
            printf '\n\tendpoints = {\n\t\t"x" = {\n\t\t\tpid = 1\n\t\t}\n\t}\n'
            [ ! -e "$state/pid" ] || printf '\tpid = %s\n' "$(cat "$state/pid")"
            printf '\tlast exit code = %s\n}\n' "$(cat "$state/exit" 2>/dev/null || echo '(never exited)')"
            ;;
          print-disabled)
            printf '\n\tdisabled services = {\n\t\t"com.apple.Siri" => enabled\n'
            [ ! -e "$state/disabled" ] || printf '\t\t"%s" => disabled\n' $label
            printf '\t}\n'
            ;;
          bootstrap)
            if [ -e "$state/loaded" ] || [ -e "$state/refuses" ] || [ -e "$state/disabled" ]; then
              echo 'Bootstrap failed: 5: Input/output error' >&2
              exit 5
            fi
            echo "$3" > "$state/loaded"
            start
            ;;
          kickstart) [ -e "$state/loaded" ] || exit 113; start ;;
          bootout)
            [ -e "$state/loaded" ] || { echo 'Boot-out failed: 3: No such process' >&2; exit 3; }
            stop
            if [ -e "$state/slow" ]; then
              echo 3 > "$state/leaving"
              echo 'Boot-out failed: 36: Operation now in progress' >&2
              exit 36
            fi
            rm "$state/loaded"
            ;;
          getenv) [ ! -e "$state/agent" ] || cat "$state/agent" ;;
          enable) rm -f "$state/disabled" ;;
          disable) touch "$state/disabled" ;;
          *) exit 64 ;;
        esac
        """;

    private const string Systemctl = """
        [ ! -e "$state/nobus" ] || { echo 'Failed to connect to bus: No medium found' >&2; exit 1; }
        [ "$1" = --user ] || exit 64
        file=$HOME/.config/systemd/user/home-sync.service
        case $2 in
          daemon-reload) if [ -e "$file" ]; then cp "$file" "$state/read"; else rm -f "$state/read"; fi ;;
          show)
            load=not-found active=inactive pid=0
            [ ! -e "$state/read" ] && [ ! -e "$state/packaged" ] || load=loaded
            [ ! -e "$state/active" ] || active=$(cat "$state/active")
            [ "$active" != active ] || pid=4242
            printf 'Result=success\nMainPID=%s\nStatusText=%s\nLoadState=%s\nActiveState=%s\n' \
              $pid "Waiting for the next sync" $load $active
            if [ -e "$state/packaged" ]; then
              echo FragmentPath=/usr/lib/systemd/user/home-sync.service
            elif [ -e "$state/read" ]; then
              echo "FragmentPath=$file"
            fi
            [ ! -e "$state/enabled" ] || echo UnitFileState=enabled
            printf 'ExecMainStartTimestamp=Sat 2026-01-31 09:15:02 UTC\nExecMainCode=0\nExecMainStatus=0\n'
            ;;
          show-environment) [ ! -e "$state/environment" ] || cat "$state/environment" ;;
          start)
            [ -e "$state/read" ] || [ -e "$state/packaged" ] || { echo "Failed to start $3: Unit $3 not found." >&2; exit 5; }
            if [ -e "$state/refuses" ]; then
              echo activating > "$state/active"
              echo "Job for $3 failed because the control process exited with error code." >&2
              exit 1
            fi
            echo active > "$state/active"
            ;;
          stop) rm -f "$state/active" ;;
          enable)
            [ -e "$file" ] || { echo "Failed to enable unit: Unit file $3 does not exist." >&2; exit 1; }
            touch "$state/enabled"
            ;;
          disable) rm -f "$state/enabled" ;;
          *) exit 64 ;;
        esac
        """;

    private static readonly string Domain = $"gui/{Core.Platform.Libc.GetEUid()}";

    private readonly StandIn _asked;

    private StandInSupervisors(Machine machine, string name, string tool, string script)
    {
        State = new Folder(Directory.CreateDirectory(machine.Bin[$"{tool}.state"]).FullName);
        machine.Environment["HOME_SYNC_SERVICE_MANAGER"] = name;
        machine.Names.Add((Domain, "gui/<uid>"));
        _asked = StandIn.Script(machine, tool, $"state={StandIn.Quoted(State.Path)}\n{script}");
    }

    /// <summary>What the stand-in remembers, and its moods.</summary>
    public Folder State { get; }

    /// <summary>The calls that change something, a line each, without the questions; the user's domain is <c>gui</c>.</summary>
    public IReadOnlyList<string> Changes =>
        [
            .. _asked
                .Calls.Where(call =>
                    !call.Any(word =>
                        word
                            is "print"
                                or "print-disabled"
                                or "show"
                                or "show-environment"
                                or "getenv"
                    )
                )
                .Select(call =>
                    string.Join(' ', call).Replace(Domain, "gui", StringComparison.Ordinal)
                ),
        ];

    public static StandInSupervisors Launchd(Machine machine)
    {
        StandIn.Script(machine, "ps", "echo 'Sat Jan 31 09:15:02 2026'");
        return new StandInSupervisors(machine, "launchd", "launchctl", Launchctl);
    }

    public static StandInSupervisors Systemd(Machine machine)
    {
        StandIn.Script(machine, "loginctl", "echo Linger=no");
        StandIn.Script(
            machine,
            "journalctl",
            "echo 'Jan 31 09:15:02 laptop home-sync[4242]: Up to date'"
        );
        return new StandInSupervisors(machine, "systemd", "systemctl", Systemctl);
    }

    /// <summary>Gives it a mood, or takes it away.</summary>
    public void Is(string mood, bool on = true)
    {
        if (on)
            State.Write(mood, "");
        else
            State.Delete(mood);
    }
}
