# Version, addresses and sums are written by packaging/homebrew/fill when a release is made.
class HomeSync < Formula
  desc "Keeps your dotfiles repository alike on all your machines"
  homepage "https://github.com/brunogama/home-sync"
  version "3.0.0"
  license "MIT"

  on_macos do
    on_arm do
      url "https://github.com/brunogama/home-sync/releases/download/v3.0.0/home-sync-3.0.0-macos-arm64.tar.gz"
      sha256 "0000000000000000000000000000000000000000000000000000000000000000"
    end
    on_intel do
      url "https://github.com/brunogama/home-sync/releases/download/v3.0.0/home-sync-3.0.0-macos-x64.tar.gz"
      sha256 "0000000000000000000000000000000000000000000000000000000000000000"
    end
  end

  on_linux do
    on_arm do
      url "https://github.com/brunogama/home-sync/releases/download/v3.0.0/home-sync-3.0.0-linux-arm64.tar.gz"
      sha256 "0000000000000000000000000000000000000000000000000000000000000000"
    end
    on_intel do
      url "https://github.com/brunogama/home-sync/releases/download/v3.0.0/home-sync-3.0.0-linux-x64.tar.gz"
      sha256 "0000000000000000000000000000000000000000000000000000000000000000"
    end
  end

  # What macOS brings is new enough.
  uses_from_macos "git"

  def install
    bin.install "home-sync"
    man1.install "man/home-sync.1"
    bash_completion.install "completions/home-sync.bash" => "home-sync"
    zsh_completion.install "completions/_home-sync"
    pkgshare.install "schemas"
    fish_completion.install "completions/home-sync.fish"
  end

  def caveats
    <<~TEXT
      To begin: home-sync setup
      To let it run in the background: home-sync service install, or brew services start home-sync; not both.
    TEXT
  end

  service do
    run [opt_bin/"home-sync", "daemon"]
    keep_alive successful_exit: false
    process_type :background
    environment_variables PATH: std_service_path_env
    log_path var/"log/home-sync.log"
    error_log_path var/"log/home-sync.log"
  end

  test do
    assert_match "home-sync version #{version}", shell_output("'#{bin}/home-sync' version")

    system bin/"home-sync", "setup", "--init", "--yes", testpath/"dotfiles"
    cd testpath/"dotfiles" do
      system "git", "config", "user.name", "Ada"
      system "git", "config", "user.email", "ada@example.org"
      File.write ".zshrc", "export EDITOR=vi\n"
      system "git", "add", ".zshrc"
      system "git", "commit", "--message", "Begin"
      File.write ".zshrc", "export EDITOR=vim\n"
    end
    system bin/"home-sync", "sync", "--force"
    assert_equal "export EDITOR=vim\n", shell_output("git -C dotfiles show HEAD:.zshrc")
  end
end
