// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detailssplitter.h"

#include "ui/retranslation.h"
#include "ui/tintedicon.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int kListShare = 580; ///< of a thousand, at first
constexpr int kPaneShare = 420;
constexpr int kListLettersBeside = 20; ///< that the list shows beside the details

} // namespace

DetailsSplitter::DetailsSplitter(
    engine::Engine &engine, const QueueHours &hours, QWidget *list, QWidget *parent)
    : QSplitter(parent)
    , m_engine(engine)
    , m_hours(hours)
    , m_show(new QAction(tintedIcon(u"about"_s), QString(), this))
    , m_right(new QAction(this))
{
    m_show->setIconVisibleInMenu(false); // its place is the tick's
    setObjectName(u"detailsSplitter"_s);
    setChildrenCollapsible(false);
    addWidget(list);
    m_clock.start();
    m_show->setObjectName(u"showDetails"_s);
    m_show->setCheckable(true);
    m_show->setShortcuts({ QKeySequence(Qt::Key_F4), QKeySequence(Qt::ALT | Qt::Key_Return) });
    m_right->setObjectName(u"detailsRight"_s);
    m_right->setCheckable(true);
    addActions({ m_show, m_right });
    connect(m_show, &QAction::toggled, this, [this](bool isOn) {
        showPane(isOn);
        emit changed();
    });
    connect(m_right, &QAction::toggled, this, [this] {
        place();
        emit changed();
    });
    connect(this, &QSplitter::splitterMoved, this, &DetailsSplitter::changed);
    connect(&m_engine, &engine::Engine::progressed, this,
        [this](const QList<engine::Progress> &progress) {
            m_tracks.add(m_clock.elapsed(), progress);
            if (m_pane) {
                m_pane->noteSamples(progress);
            }
        });
    connect(&m_engine, &engine::Engine::removed, this,
        [this](const QList<engine::DownloadId> &ids) { m_tracks.forget(ids); });
    place();
    sayNowAndAnew(this, [this] {
        m_show->setText(tr("&Details"));
        m_right->setText(tr("Details at the &side"));
    });
}

void DetailsSplitter::fill(const QMenuBar &bar)
{
    for (const QAction *title : bar.actions()) {
        if (title->objectName() == u"viewMenu"_s) {
            QMenu *view = title->menu();
            view->insertActions(view->actions().value(0), { m_show, m_right });
        }
    }
}

void DetailsSplitter::restore(const settings::Settings &settings)
{
    m_settings = settings;
    const QSignalBlocker quiet(this); // it is as it was saved
    m_right->setChecked(settings.panes.detailsPlace == settings::DetailsPlace::Right);
    m_show->setChecked(settings.panes.showsDetails);
}

void DetailsSplitter::save(settings::Panes &panes) const
{
    panes.showsDetails = m_show->isChecked();
    panes.detailsPlace
        = m_right->isChecked() ? settings::DetailsPlace::Right : settings::DetailsPlace::Bottom;
    if (m_isShared) {
        panes.detailsTab = m_pane->tab();
        panes.detailsSplit = saveState();
    }
}

void DetailsSplitter::setSettings(const settings::Settings &settings)
{
    m_settings = settings;
    if (m_pane) {
        m_pane->setSettings(settings);
    }
}

void DetailsSplitter::applyLayout(const settings::Panes &before, const settings::Panes &now)
{
    if (before.detailsPlace != now.detailsPlace) {
        m_right->setChecked(now.detailsPlace == settings::DetailsPlace::Right);
    }
    if (before.showsDetails != now.showsDetails) {
        m_show->setChecked(now.showsDetails);
    }
    if (before.detailsTab != now.detailsTab && m_pane) {
        m_pane->setTab(now.detailsTab);
    }
}

void DetailsSplitter::setSelection(
    const QList<const engine::Download *> &selected, const QList<QAction *> &remedies)
{
    if (m_pane) {
        m_pane->setSelection(selected, remedies);
    }
}

bool DetailsSplitter::isExplaining(const QList<const engine::Download *> &selected) const
{
    return m_pane && m_show->isChecked() && selected.size() == 1 && m_pane->tab() == 0;
}

void DetailsSplitter::makePane()
{
    m_pane = new DetailsPane(m_engine, m_tracks, m_hours, this);
    m_pane->setTab(m_settings.panes.detailsTab);
    m_pane->setSettings(m_settings);
    addWidget(m_pane);
    setStretchFactor(0, kListShare);
    setStretchFactor(1, kPaneShare);
    connect(m_pane, &DetailsPane::remedyRequested, this, &DetailsSplitter::remedyRequested);
    connect(m_pane, &DetailsPane::limitRequested, this, &DetailsSplitter::limitRequested);
    connect(m_pane, &DetailsPane::renameRequested, this, &DetailsSplitter::renameRequested);
    connect(m_pane, &DetailsPane::noteEdited, this, &DetailsSplitter::noteEdited);
    connect(m_pane, &DetailsPane::fieldsRequested, this, &DetailsSplitter::fieldsRequested);
    connect(m_pane, &DetailsPane::checksumRequested, this, &DetailsSplitter::checksumRequested);
    connect(m_pane, &DetailsPane::tabChanged, this, [this] {
        emit changed();
        emit shown(); // who says what is wrong may be another one now
    });
}

/// As it was left, else two fifths for the details.
void DetailsSplitter::shareRoom()
{
    if (!m_pane || !isVisible() || std::exchange(m_isShared, true)) {
        return;
    }
    const Qt::Orientation now = orientation(); // a state remembers one, too
    if (!restoreState(m_settings.panes.detailsSplit)) {
        setSizes({ kListShare, kPaneShare });
    }
    if (orientation() != now) {
        setOrientation(now);
    }
}

void DetailsSplitter::showEvent(QShowEvent *event)
{
    QSplitter::showEvent(event);
    shareRoom();
}

void DetailsSplitter::showPane(bool isShown)
{
    if (isShown && !m_pane) {
        makePane();
    }
    if (m_pane) {
        m_pane->setVisible(isShown);
        shareRoom();
        place();
    }
    emit shown();
}

bool DetailsSplitter::hasRoomBeside() const
{
    return !m_pane || !m_isShared // it has no width yet
        || width() >= m_pane->minimumSizeHint().width()
            + fontMetrics().averageCharWidth() * kListLettersBeside;
}

void DetailsSplitter::place()
{
    const bool isBeside = m_right->isChecked() && hasRoomBeside();
    if (isBeside != (orientation() == Qt::Horizontal)) {
        setOrientation(isBeside ? Qt::Horizontal : Qt::Vertical);
    }
}

QSize DetailsSplitter::minimumSizeHint() const
{
    const QSize least = QSplitter::minimumSizeHint();
    int width = 0;
    for (int i = 0; i < count(); ++i) {
        const QWidget *part = widget(i);
        width = std::max(width,
            part->isHidden() ? 0 : part->minimumSizeHint().expandedTo(part->minimumSize()).width());
    }
    return { std::min(least.width(), width), least.height() };
}

void DetailsSplitter::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    place();
}

} // namespace ui
