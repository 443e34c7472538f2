// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkwindow.h"

#include "app/links/linkrequest.h"
#include "ui/dialogparts.h"
#include "ui/emptyhint.h"
#include "ui/flowlayout.h"
#include "ui/linkintake.h"
#include "ui/linkrows.h"
#include "ui/liststyle.h"
#include "ui/onpool.h"
#include "ui/retranslation.h"
#include "ui/searchfield.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {
namespace {

constexpr QSize kFirstSize(1240, 600);
constexpr int kFewestFilterLetters = 16;
constexpr auto kTyping = 150ms;
/// Letters wide, in the order of CheckColumn; what is wrong has room for all but long sentences.
constexpr std::array kWidths { 12, 27, 21, 15, 12, 19, 17, 60 };
constexpr int kWidestLink = 50; ///< letters; where there is room
constexpr int kAirLetters = 8; ///< beside the table and in its scroll bar
constexpr int kProblemPlace = 2; ///< beside the link: in view in a narrow window, too

struct ButtonText {
    const char *name;
    const char *text;
};

constexpr std::array kButtons {
    ButtonText { "pasteButton", QT_TRANSLATE_NOOP("ui::CheckWindow", "&Paste links") },
    ButtonText { "openButton", QT_TRANSLATE_NOOP("ui::CheckWindow", "&Open file…") },
    ButtonText { "againButton", QT_TRANSLATE_NOOP("ui::CheckWindow", "Ask all &again") },
    ButtonText { "selectedButton", QT_TRANSLATE_NOOP("ui::CheckWindow", "Ask &selected again") },
    ButtonText { "failedButton", QT_TRANSLATE_NOOP("ui::CheckWindow", "Ask &failed again") },
    ButtonText { "stopButton", QT_TRANSLATE_NOOP("ui::CheckWindow", "S&top") },
    ButtonText { "keepButton", QT_TRANSLATE_NOOP("ui::CheckWindow", "&Keep only the good") },
    ButtonText { "reportButton", QT_TRANSLATE_NOOP("ui::CheckWindow", "Save &report…") },
    ButtonText { "addButton", QT_TRANSLATE_NOOP("ui::CheckWindow", "A&dd the good ones…") },
};

QList<engine::DownloadRequest> requestsIn(const links::FoundLinks &links)
{
    QList<engine::DownloadRequest> requests;
    for (const links::FoundLink &link : links.links) {
        if (link.problem == links::LinkProblem::None) {
            requests.append(links::requestFor(link));
            requests.last().folder = link.folder; // for the add dialog
        }
    }
    return requests;
}

} // namespace

CheckWindow::CheckWindow(
    std::unique_ptr<engine::LinkChecker> checker, QThreadPool &pool, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_checker(std::move(checker))
    , m_pool(pool)
    , m_gate(*this)
    , m_model(new CheckModel(pool, this))
    , m_intake(new LinkIntake(&pool, this))
{
    setObjectName(u"checkWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    resize(kFirstSize.boundedTo(screen()->availableSize() * 9 / 10));
    build();
    connectParts();
    sayNowAndAnew(this, [this] { say(); });
}

void CheckWindow::build()
{
    auto *layout = new QVBoxLayout(this);
    auto *top = new QHBoxLayout;
    m_search = new SearchField;
    m_search->setObjectName(u"checkSearch"_s);
    m_filter = new QComboBox;
    m_filter->setObjectName(u"checkFilter"_s);
    m_filter->addItems({ QString(), QString(), QString(), QString() });
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * kFewestFilterLetters);
    for (const char *name : { "pasteButton", "openButton" }) {
        m_buttons.insert(QString::fromLatin1(name), new QPushButton);
        top->addWidget(m_buttons.value(QString::fromLatin1(name)));
    }
    top->addStretch();
    top->addWidget(m_filter);
    top->addWidget(m_search);
    layout->addLayout(top);
    buildTable();
    layout->addWidget(m_table, 1);
    auto *state = new QHBoxLayout;
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"checkProgress"_s);
    m_progress->setTextVisible(false);
    m_counts = plainLabel(u"checkCounts"_s);
    m_counts->setWordWrap(false);
    state->addWidget(m_progress, 1);
    state->addWidget(m_counts);
    layout->addLayout(state);
    m_message = plainLabel(u"checkMessage"_s);
    m_message->hide();
    layout->addWidget(m_message);
    auto *row = new FlowLayout;
    addButtons(row);
    layout->addLayout(row);
}

void CheckWindow::addButtons(QLayout *row)
{
    for (const ButtonText &each : kButtons) {
        const QString name = QString::fromLatin1(each.name);
        if (!m_buttons.contains(name)) {
            m_buttons.insert(name, new QPushButton);
            row->addWidget(m_buttons.value(name));
        }
        m_buttons.value(name)->setObjectName(name);
        m_buttons.value(name)->setAutoDefault(false);
    }
}

void CheckWindow::buildTable()
{
    m_table = new QTableView;
    m_table->setObjectName(u"checkTable"_s);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() * 3 / 2);
    m_hint = new EmptyHint(m_table, u"checkEmpty"_s);
    QHeaderView *header = m_table->horizontalHeader();
    ListStyle::apply(m_table, header);
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    const int letter = fontMetrics().horizontalAdvance(u'x');
    for (int column = 0; column < kCheckColumns; ++column) {
        header->resizeSection(column, letter * kWidths.at(static_cast<size_t>(column)));
    }
    header->moveSection(static_cast<int>(CheckColumn::Problem), kProblemPlace);
    const int left = width() / letter - kWidths.front() - kWidths.back() - kAirLetters;
    header->resizeSection(
        static_cast<int>(CheckColumn::Link), letter * std::clamp(left, kWidths.at(1), kWidestLink));
    header->setStretchLastSection(true);
    buildMenu();
}

void CheckWindow::connectParts()
{
    const auto on = [this](const QString &name, void (CheckWindow::*slot)()) {
        connect(m_buttons.value(name), &QPushButton::clicked, this, slot);
    };
    on(u"pasteButton"_s, &CheckWindow::paste);
    on(u"openButton"_s, &CheckWindow::openFile);
    on(u"againButton"_s, &CheckWindow::askAllAgain);
    on(u"selectedButton"_s, &CheckWindow::askSelectedAgain);
    on(u"failedButton"_s, &CheckWindow::askFailedAgain);
    on(u"stopButton"_s, &CheckWindow::stop);
    on(u"keepButton"_s, &CheckWindow::keepGood);
    on(u"reportButton"_s, &CheckWindow::saveReport);
    on(u"addButton"_s, &CheckWindow::addGood);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTyping);
    connect(m_search, &SearchField::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &SearchField::left, m_table, [this] { m_table->setFocus(); });
    connect(&m_typing, &QTimer::timeout, this, &CheckWindow::narrow);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &CheckWindow::narrow);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &CheckWindow::sort);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &CheckWindow::refresh);
    connect(m_model, &CheckModel::countsChanged, this, &CheckWindow::refresh);
    m_checker->setPatient(true);
    connect(m_checker.get(), &engine::LinkChecker::checked, m_model, &CheckModel::take);
    connect(m_checker.get(), &engine::LinkChecker::paused, m_model, &CheckModel::notePause);
    connect(m_model, &CheckModel::proofWanted, this,
        [this](const QList<engine::DownloadRequest> &requests) { m_checker->check(requests); });
    connect(m_intake, &LinkIntake::found, this,
        qOverload<const links::FoundLinks &>(&CheckWindow::check));
    const auto show = [this](const QString &sentence) {
        m_message->setText(sentence);
        m_message->show();
    };
    connect(m_intake, &LinkIntake::leftoversFound, this,
        [show] { show(LinkIntake::leftoversSentence()); });
    connect(&m_gate, &PrivateGate::said, this, show);
    connect(&m_gate, &PrivateGate::settingsChanged, this, &CheckWindow::settingsChanged);
}

void CheckWindow::say()
{
    setWindowTitle(tr("Check links"));
    for (const ButtonText &each : kButtons) {
        m_buttons.value(QString::fromLatin1(each.name))->setText(tr(each.text));
    }
    m_filter->setItemText(0, tr("All links"));
    m_filter->setItemText(1, tr("Good links"));
    m_filter->setItemText(2, tr("Dead links"));
    m_filter->setItemText(3, tr("Links without an answer"));
    m_filter->setAccessibleName(tr("Which links are shown"));
    m_search->setAccessibleName(tr("Search the links"));
    m_search->setPlaceholderText(tr("Search the links"));
    m_table->setAccessibleName(tr("Checked links"));
    m_progress->setAccessibleName(tr("Links asked"));
    m_message->hide();
    m_model->sayAnew();
    refresh();
}

void CheckWindow::check(const QList<engine::DownloadRequest> &requests)
{
    const QList<engine::DownloadRequest> asked = m_model->add(requests);
    if (!asked.isEmpty()) {
        m_checker->check(asked);
    }
}

void CheckWindow::check(const links::FoundLinks &links)
{
    const QList<engine::DownloadRequest> requests = requestsIn(links);
    m_message->setText(!links.unread.isEmpty() ? unreadSentence(links)
            : requests.isEmpty()               ? tr("There is no link in it that can be asked.")
            : links.isCut ? tr("There is more than can be read at once: the rest was left out.")
                          : QString());
    m_message->setVisible(!m_message->text().isEmpty());
    m_gate.take(links, [this](const links::FoundLinks &taken, PrivateGate::Let let) {
        if (let == PrivateGate::Let::Wanted) {
            check(requestsIn(taken));
        }
    });
}

void CheckWindow::setSettings(const settings::Settings &settings)
{
    m_checker->setConfig(settings.engine, settings.linksAskedAtOnce);
    m_gate.setSettings(settings);
}

/// A third click on a heading brings back the order in which the links were given.
void CheckWindow::sort(int column)
{
    CheckCriteria criteria = m_model->criteria();
    const bool isSame = criteria.sortColumn == column;
    criteria.sortColumn = isSame && criteria.isDescending ? -1 : column;
    criteria.isDescending = isSame && !criteria.isDescending;
    m_table->horizontalHeader()->setSortIndicator(
        criteria.sortColumn, criteria.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_model->setCriteria(criteria);
}

void CheckWindow::narrow()
{
    CheckCriteria criteria = m_model->criteria();
    criteria.text = m_search->text().trimmed();
    criteria.filter = static_cast<CheckFilter>(m_filter->currentIndex());
    m_model->setCriteria(criteria);
}

void CheckWindow::refresh()
{
    const CheckCounts &counts = m_model->counts();
    m_progress->setRange(0, std::max(1, counts.all));
    m_progress->setValue(counts.asked);
    const auto figure = [this](int count) { return locale().toString(count); };
    const QString asked = figure(counts.asked);
    const QString all = figure(counts.all);
    const QString dead = figure(counts.bad);
    m_progress->setVisible(counts.all > 0);
    m_counts->setVisible(counts.all > 0);
    m_counts->setText(counts.unanswered == 0
            ? tr("%1 of %2 asked, %3 dead").arg(asked, all, dead)
            : tr("%1 of %2 asked, %3 dead, %4 without an answer")
                  .arg(asked, all, dead, figure(counts.unanswered)));
    const auto enable = [this](const QString &name, bool isEnabled) {
        m_buttons.value(name)->setEnabled(isEnabled);
    };
    enable(u"againButton"_s, counts.all > counts.pending);
    enable(u"selectedButton"_s, m_table->selectionModel()->hasSelection());
    enable(u"failedButton"_s, counts.bad + counts.unanswered > 0);
    enable(u"stopButton"_s, counts.pending > 0);
    enable(u"keepButton"_s, counts.bad > 0);
    enable(u"reportButton"_s, counts.asked > 0);
    enable(u"addButton"_s, counts.asked > counts.bad + counts.unanswered);
    sayWhyEmpty();
}

void CheckWindow::sayWhyEmpty()
{
    if (m_model->rowCount() > 0) {
        m_hint->hideHint();
    } else if (m_model->counts().all > 0) {
        m_hint->showHint(u"search"_s, tr("Nothing found"), {});
    } else {
        m_hint->showHint(u"drop"_s, tr("Paste, drop or open links to have them asked."), {});
    }
}

void CheckWindow::paste()
{
    m_intake->take(QGuiApplication::clipboard()->mimeData());
}

void CheckWindow::openFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a file with links"));
    dialog->setObjectName(u"openDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        onPool(
            m_pool, this, [path] { return links::fromFile(path); },
            [this](const links::FoundLinks &found) { check(found); });
    });
    dialog->open();
}

} // namespace ui
