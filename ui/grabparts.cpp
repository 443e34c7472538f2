// SPDX-License-Identifier: GPL-3.0-or-later
// How the link grabber's window is put together, and its words.
#include "app/words/words.h"
#include "ui/accessbar.h"
#include "ui/closekeys.h"
#include "ui/contentarea.h"
#include "ui/dialogparts.h"
#include "ui/downloadcells.h"
#include "ui/dropzone.h"
#include "ui/emptyhint.h"
#include "ui/flowlayout.h"
#include "ui/folderfield.h"
#include "ui/grabbar.h"
#include "ui/grabfeed.h"
#include "ui/grabmenu.h"
#include "ui/grabpaste.h"
#include "ui/grabsizes.h"
#include "ui/grabthumbs.h"
#include "ui/grabwindow.h"
#include "ui/grabwords.h"
#include "ui/liststyle.h"
#include "ui/retranslation.h"
#include "ui/rowsinview.h"
#include "ui/searchfield.h"
#include "ui/tickkeys.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr int kMostPages = 10'000;
constexpr int kFirstPages = 20;
constexpr int kLeastLines = 10; ///< high the table is: as many as say why it is empty
constexpr auto kTypingPause = 150ms;
constexpr qsizetype kShownRemarks = 3;
constexpr qsizetype kMostRemarks = 20; ///< in the tool tip
/// Letters wide, in the order of GrabModel::Column.
constexpr std::array kWidths { 44, 12, 17, 26, 40, 26 };

template <typename Widget>
Widget *named(const QString &name)
{
    auto *const widget = new Widget;
    widget->setObjectName(name);
    return widget;
}

/// Its words are tr(\a text) of the window.
QPushButton *saidButton(const QString &name, const char *text)
{
    auto *const button = named<QPushButton>(name);
    sayNowAndAnew(button, [button, text] { button->setText(GrabWindow::tr(text)); });
    return button;
}

} // namespace

void GrabWindow::build()
{
    // What was found and chosen by hand is not thrown away by one key.
    new CloseKeys(this, [this] {
        const bool isReading = m_grabber.isRunning() || m_access->isPreparing();
        if (isReading) {
            readOrStop();
        }
        return isReading || m_model->foundCount() > 0;
    });
    auto *const layout = new QVBoxLayout(this);
    auto *const area = new ContentArea;
    area->setObjectName(u"grabArea"_s);
    layout->addWidget(area);
    buildSource(area->rows());
    buildFilter(area->rows());
    buildTable(area->rows());
    buildTarget(area->rows());
    const int em = fontMetrics().horizontalAdvance(u'M');
    resize(QSize(em * 104, em * 62).boundedTo(screen()->availableSize() * 9 / 10));
    m_search->setFixedWidth(em * 34); // it has a lower maximum of its own
    sayNowAndAnew(this, [this] { say(); });
    refresh();
}

void GrabWindow::buildSource(QVBoxLayout &layout)
{
    auto *const label = new QLabel;
    sayNowAndAnew(label, [label] { label->setText(tr("&Address:")); });
    m_address = named<QLineEdit>(u"grabAddress"_s);
    label->setBuddy(m_address);
    m_read = named<QPushButton>(u"grabRead"_s);
    m_open = named<QPushButton>(u"grabOpen"_s);
    auto *const paste = new GrabPaste(
        m_pool, [this] { return address(); }, this);
    paste->spare(*m_address);
    connect(paste, &GrabPaste::found, this, &GrabWindow::takePasted);
    connect(paste, &GrabPaste::pageFound, this, &GrabWindow::takePageLink);
    auto *const zone = new DropZone(this, this);
    zone->setObjectName(u"grabDrop"_s);
    connect(zone, &DropZone::dropped, paste, &GrabPaste::take);
    auto *const first = new QHBoxLayout;
    first->addWidget(label);
    first->addWidget(m_address, 1);
    first->addWidget(m_read);
    first->addWidget(m_open);
    first->addWidget(paste);
    layout.addLayout(first);
    m_address->setFocus();
    m_how = named<QComboBox>(u"grabHow"_s);
    m_access = new AccessBar(m_pool);
    m_next = named<QCheckBox>(u"grabNext"_s);
    m_down = named<QCheckBox>(u"grabDown"_s);
    m_pages = named<QSpinBox>(u"grabPages"_s);
    m_pages->setRange(1, kMostPages);
    m_pages->setValue(kFirstPages);
    auto *const second = new FlowLayout;
    second->addWidget(m_how);
    second->addWidget(m_access);
    second->addWidget(m_next);
    second->addWidget(m_down);
    second->addWidget(m_pages);
    layout.addLayout(second);
}

/// Read at once where nothing that is shown or under way is thrown away for it.
void GrabWindow::takePageLink(const QUrl &page)
{
    m_address->setText(page.toString(QUrl::FullyEncoded));
    m_address->setFocus();
    if (m_model->foundCount() == 0 && !m_grabber.isRunning() && !m_access->isPreparing()) {
        readOrStop();
    }
}

void GrabWindow::buildFilter(QVBoxLayout &layout)
{
    m_kind = named<QComboBox>(u"grabKind"_s);
    m_kind->addItems(QStringList(7)); // said later
    m_sameHost = named<QCheckBox>(u"grabSameHost"_s);
    m_search = named<SearchField>(u"grabSearch"_s);
    auto *const all = saidButton(u"grabAll"_s, QT_TR_NOOP("A&ll"));
    auto *const none = saidButton(u"grabNone"_s, QT_TR_NOOP("&None"));
    auto *const invert = saidButton(u"grabInvert"_s, QT_TR_NOOP("In&vert"));
    auto *const row = new FlowLayout;
    for (QWidget *const widget :
        QList<QWidget *> { m_kind, m_sameHost, all, none, invert, m_search }) {
        row->addWidget(widget);
    }
    layout.addLayout(row);
    m_bar = new GrabBar(m_settings.grabber);
    layout.addWidget(m_bar);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &GrabWindow::narrow);
    connect(all, &QPushButton::clicked, m_model, [this] { m_model->chooseShown(true); });
    connect(none, &QPushButton::clicked, m_model, [this] { m_model->chooseShown(false); });
    connect(invert, &QPushButton::clicked, m_model, &GrabModel::invertShown);
}

void GrabWindow::buildTable(QVBoxLayout &layout)
{
    m_table = named<QTableView>(u"grabTable"_s);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setTextElideMode(Qt::ElideMiddle); // sizes and numbers stand at the end of names
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    ListStyle::apply(m_table, m_table->horizontalHeader());
    const int letter = fontMetrics().averageCharWidth();
    for (int column = 0; column < GrabModel::ColumnCount; ++column) {
        m_table->setColumnWidth(column, letter * kWidths.at(static_cast<size_t>(column)));
    }
    m_table->setMinimumHeight(fontMetrics().lineSpacing() * kLeastLines);
    layout.addWidget(m_table, 1);
    m_hint = new EmptyHint(m_table, u"grabEmpty"_s);
    new TickKeys(*m_table, *m_model);
    new GrabMenu(*m_table, *m_model);
    auto *const view = new RowsInView(*m_table);
    m_sizes
        = new GrabSizes(engine::createLinkChecker(m_settings.engine, m_settings.linksAskedAtOnce),
            *m_model, *view, this);
    m_thumbs = new GrabThumbs(m_settings.engine, m_pool, *m_model, *view, *m_table);
    m_sizes->setAccess(*m_access);
    m_thumbs->setAccess(*m_access);
    m_sizes->setPrivateAddresses(m_settings.onPrivateAddress);
    m_thumbs->setPrivateAddresses(m_settings.onPrivateAddress);
    m_message = plainLabel(u"grabMessage"_s);
    layout.addWidget(m_message);
}

void GrabWindow::buildTarget(QVBoxLayout &layout)
{
    m_folderLabel = new QLabel;
    m_folder = new FolderField(m_pool);
    m_folder->setObjectName(u"grabFolder"_s);
    m_folder->setFolders(m_settings.engine.folder,
        offeredFolders(m_settings.engine.folder, m_settings.recentFolders));
    m_folderLabel->setBuddy(m_folder->focusProxy());
    m_ownFolder = named<QCheckBox>(u"grabOwnFolder"_s);
    m_ownFolder->setChecked(true);
    m_mask = named<QLineEdit>(u"grabMask"_s);
    m_counts = plainLabel(u"grabCounts"_s);
    m_counts->setWordWrap(false);
    m_feed = new GrabFeed;
    connect(m_feed, &GrabFeed::due, this, &GrabWindow::feed);
    m_add = named<QPushButton>(u"grabAdd"_s);
    connect(m_add, &QPushButton::clicked, this, [this] { add(); });
    layout.addWidget(m_folderLabel);
    layout.addWidget(m_folder);
    auto *const names = new QHBoxLayout;
    names->addWidget(m_ownFolder);
    names->addWidget(m_mask, 1);
    layout.addLayout(names);
    auto *const last = new QHBoxLayout;
    last->addWidget(m_counts, 1);
    last->addWidget(m_feed);
    last->addWidget(m_add);
    static_cast<QVBoxLayout *>(this->layout())->addLayout(last); // it is always in view
}

void GrabWindow::connectParts()
{
    connect(m_address, &QLineEdit::textChanged, this, &GrabWindow::offerRecipes);
    connect(m_address, &QLineEdit::returnPressed, this, &GrabWindow::readOrStop);
    connect(m_read, &QPushButton::clicked, this, &GrabWindow::readOrStop);
    connect(m_open, &QPushButton::clicked, this, &GrabWindow::openFile);
    connect(m_how, &QComboBox::currentIndexChanged, this, &GrabWindow::refresh);
    connect(m_next, &QCheckBox::toggled, this, &GrabWindow::refresh);
    connect(m_down, &QCheckBox::toggled, this, &GrabWindow::refresh);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &GrabWindow::narrow);
    connect(m_sameHost, &QCheckBox::toggled, this, &GrabWindow::narrow);
    connect(m_bar, &GrabBar::criteriaChanged, this, &GrabWindow::narrow);
    connect(m_bar, &GrabBar::choicesChanged, this, &GrabWindow::applyChoices);
    connect(m_bar, &GrabBar::choicesChanged, this, &GrabWindow::choicesChanged);
    applyChoices(m_settings.grabber);
    const auto remark = [this](const QString &sentence) {
        m_remarks.append(sentence);
        refresh();
    };
    connect(m_sizes, &GrabSizes::gaveUp, this, [remark](const QString &host) {
        remark(tr("%1 does not say how large its files are, and is not asked any more. "
                  "To ask it again, switch “Ask for sizes” off and on.")
                   .arg(host));
    });
    connect(m_search, &SearchField::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_model, &GrabModel::countsChanged, this, &GrabWindow::refresh);
    connect(m_model, &GrabModel::countsChanged, m_feed, &GrabFeed::noteCounted);
    connect(m_access, &AccessBar::submitted, this, &GrabWindow::readOrStop);
    connect(m_access, &AccessBar::prepared, this, &GrabWindow::start);
    connect(m_access, &AccessBar::said, this, remark);
    connect(findChild<GrabPaste *>(), &GrabPaste::said, this, remark);
    connect(&m_grabber, &links::Grabber::found, this,
        [this](const links::FoundLinks &found, const QUrl &page) { takeFound(found, page); });
    connect(&m_grabber, &links::Grabber::grabbed, this, &GrabWindow::takePage);
    connect(&m_grabber, &links::Grabber::finished, this, [this, remark](bool isCapped) {
        isCapped ? remark(tr("There are more pages than were to be read.")) : refresh();
    });
    connect(&m_adder, &GrabAdder::made, this, &GrabWindow::requested);
    connect(&m_adder, &GrabAdder::refused, this, &GrabWindow::takeRefusal);
}

void GrabWindow::say()
{
    setWindowTitle(tr("Grab links"));
    m_address->setPlaceholderText(tr("A page, an album, a feed or a list"));
    m_open->setText(tr("&Open file…"));
    m_how->setAccessibleName(tr("What to take from the page"));
    m_next->setText(tr("&Follow “next page”"));
    m_down->setText(tr("Also pages &below, on the same server"));
    m_pages->setSuffix(u' ' + tr("pages at most"));
    m_pages->setAccessibleName(tr("Pages at most"));
    const std::array kinds { tr("All kinds"), tr("Documents"), tr("Pictures"), tr("Videos"),
        tr("Music"), tr("Archives"), tr("Programs") };
    for (int i = 0; i < m_kind->count(); ++i) {
        m_kind->setItemText(i, kinds.at(static_cast<size_t>(i)));
    }
    m_kind->setAccessibleName(tr("Kind of file"));
    m_sameHost->setText(tr("Same &server only"));
    m_search->setPlaceholderText(tr("Search: words, *.jpg or /expression/"));
    m_search->setAccessibleName(tr("Search the links"));
    m_table->setAccessibleName(tr("Found links"));
    m_folderLabel->setText(tr("Save &in:"));
    m_ownFolder->setText(tr("A folder of its o&wn"));
    m_mask->setPlaceholderText(tr("Names: as they are, or like *num* *name*"));
    m_mask->setAccessibleName(tr("Names of the files"));
    m_model->sayAnew();
    offerRecipes();
}

void GrabWindow::refresh()
{
    const bool isRunning = m_grabber.isRunning() || m_access->isPreparing();
    m_read->setText(isRunning ? tr("&Stop") : tr("&Read"));
    const std::optional<links::Recipe> how = recipe();
    m_access->setTarget(links::firstLink(how, address()), how ? how->keyQuestion : QString());
    m_pages->setVisible(m_next->isChecked() || m_down->isChecked());
    const QString progress = m_grabber.isRunning()
        ? tr("Reading; %1 pages read, %2 to go")
              .arg(
                  locale().toString(m_batch.pages), locale().toString(m_grabber.waitingCount() + 1))
        : QString();
    const QString said = lastRemarks(m_remarks, kShownRemarks).join(u' ');
    const QString remark = m_bar->problem().isEmpty() ? said : m_bar->problem();
    m_message->setText(
        remark.isEmpty() || progress.isEmpty() ? progress + remark : progress + u" · "_s + remark);
    m_message->setVisible(!m_message->text().isEmpty());
    m_message->setToolTip(plainToolTip(lastRemarks(m_remarks, kMostRemarks).join(u'\n')));
    const auto chosen = static_cast<int>(m_model->chosenCount());
    m_counts->setText(countWords(*m_model));
    m_add->setText(m_batch.id == 0 ? tr("A&dd") : tr("A&dd to the batch"));
    m_add->setEnabled(chosen > 0);
    sayWhyEmpty(*m_hint, *m_model, isRunning);
    m_feed->setVisible(isRunning);
}

void GrabWindow::applyChoices(const settings::GrabberChoices &choices)
{
    m_settings.grabber = choices;
    m_sizes->setOn(choices.asksSizes);
    m_thumbs->setOn(choices.showsThumbnails);
}

} // namespace ui
