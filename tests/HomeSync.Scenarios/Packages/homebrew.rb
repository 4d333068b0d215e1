# As much of Homebrew's formula language as packaging/homebrew/home-sync.rb uses, to run its blocks for real.
# ruby homebrew.rb FORMULA SYSTEM ARCH               says which archive it takes
# ruby homebrew.rb FORMULA SYSTEM ARCH ARCHIVE PREFIX  installs it below PREFIX, shows the service, runs the test
require "digest"
require "fileutils"
require "pathname"

SYSTEM, ARCH = ARGV[1].to_sym, ARGV[2].to_sym

# A folder that things are installed into, under another name when asked for.
class Pathname
  def install(*sources)
    mkpath
    sources.flat_map { |source| source.is_a?(Hash) ? source.to_a : [[source, File.basename(source)]] }.each do |from, name|
      raise "There is no #{from} in the archive" unless File.exist?(from)

      FileUtils.mv(from, self/name)
    end
  end
end

class Service
  attr_reader :said

  def initialize(formula, block)
    @formula = formula
    @said = {}
    instance_eval(&block)
  end

  def opt_bin = @formula.opt_bin
  def var = @formula.var
  def std_service_path_env = "/opt/homebrew/bin:/usr/bin:/bin"

  def run(command) = @said[:run] = command.map(&:to_s)

  def keep_alive(how)
    raise "keep_alive #{how}" unless how.keys.all? { |key| %i[always successful_exit crashed path].include?(key) }

    @said[:keep_alive] = how
  end

  def process_type(type)
    raise "process_type #{type}" unless %i[background standard interactive adaptive].include?(type)

    @said[:process_type] = type
  end

  def environment_variables(variables) = @said[:environment_variables] = variables
  def log_path(path) = @said[:log_path] = path.to_s
  def error_log_path(path) = @said[:error_log_path] = path.to_s
end

class Formula
  class << self
    %i[desc homepage version license url sha256].each do |word|
      define_method(word) do |value = nil|
        @said ||= {}
        value ? @said[word] = value : @said.fetch(word)
      end
    end

    def on_macos = (yield if SYSTEM == :macos)
    def on_linux = (yield if SYSTEM == :linux)
    def on_arm = (yield if ARCH == :arm64)
    def on_intel = (yield if ARCH == :x64)
    def uses_from_macos(_name) = nil
    def service(&block) = block ? @service = block : @service
    def test(&block) = block ? @test = block : @test
  end

  attr_reader :prefix, :testpath

  def initialize(prefix)
    @prefix = Pathname(prefix)/"Cellar/home-sync"/version
    @testpath = Pathname(prefix)/"test"
  end

  def version = self.class.version
  def bin = prefix/"bin"
  def opt_bin = Pathname("/opt/homebrew/opt/home-sync/bin")
  def var = Pathname("/opt/homebrew/var")
  def man1 = prefix/"share/man/man1"
  def pkgshare = prefix/"share/home-sync"
  def bash_completion = prefix/"etc/bash_completion.d"
  def zsh_completion = prefix/"share/zsh/site-functions"
  def fish_completion = prefix/"share/fish/vendor_completions.d"

  def system(*command)
    Kernel.system(*command.map(&:to_s)) or raise "#{command.join(" ")} failed"
  end

  def shell_output(command)
    output = `#{command}`
    raise "#{command} ended with #{$?.exitstatus}" unless $?.success?

    output
  end

  def cd(folder, &block) = Dir.chdir(folder, &block)

  def assert_match(pattern, text)
    raise "#{text.inspect} has no #{pattern.inspect}" unless text.match?(pattern.is_a?(String) ? Regexp.escape(pattern) : pattern)
  end

  def assert_equal(expected, actual)
    raise "#{actual.inspect} isn't #{expected.inspect}" unless expected == actual
  end
end

load File.expand_path(ARGV[0])
archive, prefix = ARGV[3], ARGV[4]
puts HomeSync.url, HomeSync.sha256
exit unless archive

raise "The archive has another name" unless File.basename(HomeSync.url) == File.basename(archive)
raise "The archive has another sum" unless Digest::SHA256.file(archive).hexdigest == HomeSync.sha256

formula = HomeSync.new(prefix)
build = Pathname(prefix)/"build"
build.mkpath
formula.system("tar", "-C", build, "-xzf", archive)
# Homebrew enters the one folder of an archive.
Dir.chdir(build.children.first) { formula.install }
p Service.new(formula, HomeSync.service).said
puts formula.caveats

formula.testpath.mkpath
ENV["HOME"] = formula.testpath.to_s
Dir.chdir(formula.testpath) { formula.instance_eval(&HomeSync.test) }
puts "The test passed"
