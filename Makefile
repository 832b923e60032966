# Muster. `make help` lists what there is; every target sets itself up first.
PYTHON ?= python3
BIN := .venv/bin
SEEDS ?= 200
FIRST ?= 1
SECONDS ?= 0
RUNS ?= 240
IMAGES ?= 11000
SEED ?= 1
OUT ?= out
LANGS ?= en,ar
THEMES ?= light,dark
SIZE ?= 1366x768

.DEFAULT_GOAL := help
.PHONY: help setup run test check tidy strings gallery simulate sabotage mutate crash partition slowlink bench installers requirements files clean load

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-20s %s\n", $$1, $$2}'

setup: ## make .venv with muster and muster-server in it, install what the system lacks
	@command -v $(PYTHON) >/dev/null 2>&1 || { echo "Muster needs Python 3.11 or newer, and there is no $(PYTHON) here." >&2; exit 1; }
	@$(PYTHON) -m tools.setup

run: setup ## open the demo; without a display, draw a tour of it and name the folder
	@$(BIN)/python -m tools.run $(OUT)

test: setup ## run every test
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile -q $(ARGS)

check: setup ## style, types, contracts, budgets, translations
	@$(BIN)/python -m tools.check

tidy: setup ## mend what a machine can: the order of imports, docs/files.md, i18n/*.ts
	@$(BIN)/ruff check --quiet --fix --exit-zero --output-format concise
	@$(BIN)/python -m tools.files
	@$(BIN)/python -m tools.strings

strings: setup ## bring i18n/*.ts up to date with the texts in the source
	@$(BIN)/python -m tools.strings

gallery: setup ## draw every screen: OUT= LANGS=en,ar THEMES=light,dark SIZE=1366x768
	@QT_QPA_PLATFORM=offscreen $(BIN)/muster gallery $(OUT) --langs $(LANGS) --themes $(THEMES) --size $(SIZE)

simulate: setup ## laptops, a server, bad luck: SEEDS=200 FIRST=1 SECONDS=0 (go on for so long)
	@cd tests && PYTHONHASHSEED=0 ../$(BIN)/python -m simulate --seeds $(SEEDS) --first $(FIRST) --seconds $(SECONDS)

sabotage: setup ## take away the rules of the log one by one; the simulator has to notice each
	@cd tests && PYTHONHASHSEED=0 ../$(BIN)/python -m simulate.sabotage

mutate: setup ## small faults in merge and exchange, one at a time; the laws have to notice 95 of 100 (an hour)
	@cd tests && PYTHONHASHSEED=0 QT_QPA_PLATFORM=offscreen ../$(BIN)/python -m mutate

crash: setup ## programs killed at every write, failing disks, power cuts: IMAGES=11000 SEED=1
	@cd tests && ../$(BIN)/python -m crash --images $(IMAGES) --seed $(SEED)

partition: setup ## laptops whose way to the server is cut: RUNS=240 FIRST=1 (44 minutes), RUNS=24 (under 5)
	@$(BIN)/python -m tests.partition --runs $(RUNS) --first $(FIRST)

slowlink: setup ## 20 changes and a first sync over 20 kbit/s, 2 s and 20 % loss; 26,000 records over 1 Mbit/s and 100 ms, cut off too
	@$(BIN)/python -m tests.partition.slow
	@$(BIN)/python -m benchmarks.first

bench: setup ## measure saving, lists, the first picture and sync; writes benchmarks/out/bench.json
	@$(BIN)/python -m benchmarks

load: setup ## a crowd of laptops against two workers and PostgreSQL, beside the bare floor (LOAD="--rollouts 20 --laptops 100")
	@$(BIN)/python -m benchmarks.load $(LOAD)

installers: setup ## build the Linux program folder in dist/
	@$(BIN)/python -m tools.freeze

requirements: setup ## renew the pinned versions and hashes from pyproject.toml (needs uv)
	@$(BIN)/python -m tools.requirements

files: setup ## write docs/files.md from the first line of each module
	@$(BIN)/python -m tools.files

clean: ## remove what was built, .venv too
	rm -rf .venv .setup.lock build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	rm -rf desktop/muster_desktop/_qm desktop/muster_desktop/_built benchmarks/out
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
